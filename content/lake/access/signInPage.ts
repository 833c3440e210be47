import {createHash} from 'node:crypto'

const script = `
const say = (title, text) => {
  document.title = title
  document.querySelector('h1').textContent = title
  document.querySelector('p').textContent = text
}
const ask = 'Ask your administrator for a new one. On the computer where Guidepost runs, this command prints it: npm run users -- link YOUR-KEY'
const open = () => {
  const link = location.hash.slice(1)
  if (link === '') {
    say('Sign in with a link', 'Guidepost has no passwords: you sign in by opening a link that is made for you. ' + ask)
    return
  }
  history.replaceState(null, '', location.pathname)
  fetch('/sign-in', {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify({link})})
    .then((response) => {
      if (response.ok) location.replace('/')
      else if (response.status === 401) say('This link no longer works', 'A link can be used once, and only for a day. ' + ask)
      else say('Signing in failed', 'Please try again in a moment, with the same link.')
    })
    .catch(() => say('Guidepost does not answer', 'Please check your connection, then open the link again.'))
}
// A link that is opened where this page is open already changes no more than what stands after the #.
addEventListener('hashchange', () => location.hash === '' || open())
open()
`

const style = `
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; color: #1b1f24; background: #fff }
h1 { font-size: 1.6rem; line-height: 1.25 }
@media (prefers-color-scheme: dark) { body { color: #e8eaed; background: #16191d } }
`

/** The page that a sign-in link opens: exchanges the secret after the `#`, or says what to do. */
export const signInPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Signing in …</title>
<style>${style}</style>
</head>
<body>
<main role="status"><h1>Signing in …</h1><p></p></main>
<noscript><p>Signing in needs JavaScript, as Studio does.</p></noscript>
<script>${script}</script>
</body>
</html>
`

const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export const signInPolicy = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
}
