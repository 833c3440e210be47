import {expect, test} from 'vitest'

import {requireSafeSvg} from '#content/lake/assets/requireSafeSvg.ts'

const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"'

function drawing(inside: string): string {
  return `${head}>${inside}</svg>`
}

test.each([
  ['a gradient of its own', '<linearGradient id="g"></linearGradient><path fill="url(#g)"></path>'],
  ['a symbol of its own', '<symbol id="s"></symbol><use href="#s" xlink:href="#s"></use>'],
  ['words', '<title>Ä &amp; B</title><text font-size="3">5 &lt; 6</text>'],
  ['harmless styles', '<g style="fill:red;mask:url(\'#m\')"></g>'],
  [
    'notes of drawing programs',
    '<!-- x --><metadata>who</metadata><path inkscape:label="a" data-name="b" d="M0 0"/>',
  ],
])('%s may come in', (_, inside) => {
  expect(() => requireSafeSvg(drawing(inside))).not.toThrow()
})

test.each([
  ['script', '<script>alert(1)</script>'],
  ['SCRIPT', '<SCRIPT>alert(1)</SCRIPT>'],
  ['svg:script', '<svg:script>alert(1)</svg:script>'],
  ['foreignObject', '<foreignObject><p>hi</p></foreignObject>'],
  ['image', '<image href="https://x.example/a.png"/>'],
  ['a', '<a href="#x"><path/></a>'],
  ['style', '<style>@import "x"</style>'],
  ['animate', '<animate attributeName="href" to="x"/>'],
  ['set', '<set attributeName="href" to="x"/>'],
  ['iframe', '<iframe/>'],
  ['script', '<metadata><script>1</script></metadata>'],
  ['onload', '<g onload="x()"/>'],
  ['ONCLICK', '<g ONCLICK="x()"/>'],
  ['href', '<use href="https://x.example/#a"/>'],
  ['xlink:href', '<use xlink:href="data:image/svg+xml,x"/>'],
  ['href', '<use href="java&#115;cript:x"/>'],
  ['fill', '<g fill="url(https://x.example/#a)"/>'],
  ['style', '<g style="background:URL( //x )"/>'],
  ['style', '<g style="fill:url(#a);mask:url(b.svg#a)"/>'],
  ['style', '<g style="background:\\75rl(x)"/>'],
])('%s is refused by name in %s', (name, inside) => {
  expect(() => requireSafeSvg(drawing(inside))).toThrow(name)
})

test.each([
  ['<!DOCTYPE', `<!DOCTYPE svg [<!ENTITY x "y">]>${drawing('')}`],
  ['<?xml-stylesheet', `<?xml-stylesheet href="x"?>${drawing('')}`],
  ['no <svg>', '<g></g>'],
  ['<html>', '<html></html>'],
  ['onload', `${head} onload="x()"></svg>`],
])('%s is refused', (message, source) => {
  expect(() => requireSafeSvg(source)).toThrow(message)
})
