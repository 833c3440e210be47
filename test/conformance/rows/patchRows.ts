import type {Attributes} from '../support/scope.ts'

/** A story, a document, the operations of one patch, and the document afterwards. */
export type PatchRow = readonly [
  story: string,
  before: Attributes,
  operations: Attributes,
  after: Attributes,
]

const letters = {list: ['a', 'b', 'c', 'd']}
const items = {
  list: [
    {_key: 'x', v: 1},
    {_key: 'y', v: 2},
    {_key: 'z', v: 3},
  ],
}

/** The values of the three items, as an attribute. */
function values(...list: readonly number[]): Attributes {
  return {list: items.list.map((item, index) => ({...item, v: list[index]}))}
}

export const setRows: readonly PatchRow[] = [
  ['set adds an attribute', {}, {set: {n: 1}}, {n: 1}],
  ['set replaces a value', {n: 1}, {set: {n: 'two'}}, {n: 'two'}],
  ['set replaces a whole object', {o: {a: 1}}, {set: {o: {b: 2}}}, {o: {b: 2}}],
  ['set keeps what is beside', {o: {a: 1, b: 1}}, {set: {'o.a': 2}}, {o: {a: 2, b: 1}}],
  ['set creates objects on the way', {}, {set: {'a.b.c': 1}}, {a: {b: {c: 1}}}],
  ['set takes null as a value', {n: 1}, {set: {n: null}}, {n: null}],
  ['set takes several paths', {}, {set: {a: 1, 'b.c': 2}}, {a: 1, b: {c: 2}}],
  ['a name in quotes may be any text', {}, {set: {"['a b']": 1}}, {'a b': 1}],
  ['setIfMissing keeps a value', {n: 1}, {setIfMissing: {n: 2}}, {n: 1}],
  ['setIfMissing keeps an empty text', {t: ''}, {setIfMissing: {t: 'x'}}, {t: ''}],
  ['setIfMissing adds an attribute', {}, {setIfMissing: {n: 2}}, {n: 2}],
  ['setIfMissing creates objects on the way', {}, {setIfMissing: {'a.b': 1}}, {a: {b: 1}}],
]

export const unsetRows: readonly PatchRow[] = [
  ['unset removes an attribute', {n: 1, m: 1}, {unset: ['n']}, {m: 1}],
  ['unset removes a deep attribute', {o: {a: 1, b: 1}}, {unset: ['o.a']}, {o: {b: 1}}],
  ['unset of what is missing is silent', {n: 1}, {unset: ['a.b.c', 'list[3]']}, {n: 1}],
  ['unset removes an item', letters, {unset: ['list[1]']}, {list: ['a', 'c', 'd']}],
  ['unset removes the last item', letters, {unset: ['list[-1]']}, {list: ['a', 'b', 'c']}],
  ['unset removes a range', letters, {unset: ['list[1:3]']}, {list: ['a', 'd']}],
  ['unset by key', items, {unset: ['list[_key=="y"]']}, {list: [items.list[0], items.list[2]]}],
  ['unset in the last item', items, {unset: ['list[-1].v']}, {list: withoutLastValue()}],
  ['unset by comparison', items, {unset: ['list[v > 1]']}, {list: [items.list[0]]}],
  ['unset of a name at any depth', {a: {w: 1, b: {w: 2}}, w: 3}, {unset: ['..w']}, {a: {b: {}}}],
  [
    'unset of a name at any depth below another',
    {w: 1, a: {w: 2}, body: {w: 3, list: [{_key: 'x', w: {w: 4}}, {_key: 'y'}]}},
    {unset: ['body..w']},
    {w: 1, a: {w: 2}, body: {list: [{_key: 'x'}, {_key: 'y'}]}},
  ],
  ['unset in all items', values(1, 2, 3), {unset: ['list[].v']}, {list: keysOnly()}],
]

export const countRows: readonly PatchRow[] = [
  ['inc adds', {n: 1}, {inc: {n: 2}}, {n: 3}],
  ['inc by a fraction', {n: 1}, {inc: {n: 0.5}}, {n: 1.5}],
  ['dec takes away', {n: 1}, {dec: {n: 2}}, {n: -1}],
  ['inc at a depth', {o: {n: 1}}, {inc: {'o.n': 1}}, {o: {n: 2}}],
  ['inc by key', items, {inc: {'list[_key=="y"].v': 10}}, values(1, 12, 3)],
  ['inc in the last item', items, {inc: {'list[-1].v': 1}}, values(1, 2, 4)],
  ['inc in all items', items, {inc: {'list[].v': 1}}, values(2, 3, 4)],
  ['inc and dec of several paths', {a: 1, b: 1}, {inc: {a: 1}, dec: {b: 1}}, {a: 2, b: 0}],
]

export const insertRows: readonly PatchRow[] = [
  ['before the first', letters, insert('before', 'list[0]'), {list: ['N', 'a', 'b', 'c', 'd']}],
  ['before the last', letters, insert('before', 'list[-1]'), {list: ['a', 'b', 'c', 'N', 'd']}],
  ['after an item', letters, insert('after', 'list[1]'), {list: ['a', 'b', 'N', 'c', 'd']}],
  ['after the last', letters, insert('after', 'list[-1]'), {list: ['a', 'b', 'c', 'd', 'N']}],
  ['after the last of none', {list: []}, insert('after', 'list[-1]'), {list: ['N']}],
  ['in place of an item', letters, insert('replace', 'list[1]'), {list: ['a', 'N', 'c', 'd']}],
  ['in place of the last', letters, insert('replace', 'list[-1]'), {list: ['a', 'b', 'c', 'N']}],
  ['in place of a range', letters, insert('replace', 'list[1:3]'), {list: ['a', 'N', 'd']}],
  [
    'before a key',
    items,
    {insert: {before: 'list[_key=="y"]', items: [{_key: 'n'}]}},
    {list: [items.list[0], {_key: 'n'}, items.list[1], items.list[2]]},
  ],
  [
    'after a key',
    items,
    {insert: {after: 'list[_key=="z"]', items: [{_key: 'n'}]}},
    {list: [...items.list, {_key: 'n'}]},
  ],
  [
    'in place of a key',
    items,
    {insert: {replace: 'list[_key=="x"]', items: [{_key: 'n'}, {_key: 'm'}]}},
    {list: [{_key: 'n'}, {_key: 'm'}, items.list[1], items.list[2]]},
  ],
  [
    'several items keep their order',
    {list: ['a']},
    {insert: {after: 'list[0]', items: [1, 2, 3]}},
    {list: ['a', 1, 2, 3]},
  ],
  [
    'into a list at a depth',
    {o: {list: ['a']}},
    {insert: {before: 'o.list[0]', items: ['N']}},
    {o: {list: ['N', 'a']}},
  ],
  [
    'before the first of none',
    {list: []},
    {insert: {before: 'list[0]', items: ['N']}},
    {list: ['N']},
  ],
  [
    'into a list inside of the last item',
    {list: [{_key: 'x'}, {_key: 'y', in: []}]},
    {insert: {after: 'list[-1].in[-1]', items: ['N']}},
    {list: [{_key: 'x'}, {_key: 'y', in: ['N']}]},
  ],
  [
    'into a list that setIfMissing makes',
    {},
    {setIfMissing: {list: []}, insert: {after: 'list[-1]', items: ['N']}},
    {list: ['N']},
  ],
]

export const pathRows: readonly PatchRow[] = [
  ['an index', letters, {set: {'list[1]': '-'}}, {list: ['a', '-', 'c', 'd']}],
  ['a negative index', letters, {set: {'list[-2]': '-'}}, {list: ['a', 'b', '-', 'd']}],
  ['a range', letters, {set: {'list[1:3]': '-'}}, {list: ['a', '-', '-', 'd']}],
  ['a range without an end', letters, {set: {'list[2:]': '-'}}, {list: ['a', 'b', '-', '-']}],
  ['a range without a beginning', letters, {set: {'list[:2]': '-'}}, {list: ['-', '-', 'c', 'd']}],
  ['a range from the end', letters, {set: {'list[-2:]': '-'}}, {list: ['a', 'b', '-', '-']}],
  ['an attribute of the last item', items, {set: {'list[-1].v': 9}}, values(1, 2, 9)],
  ['an attribute of the last but one', items, {set: {'list[-2].v': 9}}, values(1, 9, 3)],
  ['objects are made inside of the last item', items, {set: {'list[-1].o.p': 1}}, madeInLast()],
  ['several indices', letters, {set: {'list[0, 3]': '-'}}, {list: ['-', 'b', 'c', '-']}],
  ['a key', items, {set: {'list[_key=="y"].v': 9}}, values(1, 9, 3)],
  ['two keys', items, {set: {'list[_key=="x", _key=="z"].v': 9}}, values(9, 2, 9)],
  ['a key that is not there', items, {set: {'list[_key=="q"].v': 9}}, items],
  ['a comparison', items, {set: {'list[v >= 2].v': 9}}, values(1, 9, 9)],
  ['all items, []', items, {set: {'list[].v': 9}}, values(9, 9, 9)],
  ['all items, [*]', items, {set: {'list[*].v': 9}}, values(9, 9, 9)],
  ['all items that are texts', letters, {set: {'list[]': '-'}}, {list: ['-', '-', '-', '-']}],
  [
    'a name at any depth',
    {w: 0, a: {w: 0}, list: [{_key: 'x', w: 0}]},
    {set: {'..w': 1}},
    {w: 1, a: {w: 1}, list: [{_key: 'x', w: 1}]},
  ],
  [
    'a name at any depth below another',
    {w: 0, a: {w: 0}, body: [{_key: 'x', w: 0, deep: {w: 0}}, {_key: 'y'}]},
    {set: {'body..w': 1}},
    {w: 0, a: {w: 0}, body: [{_key: 'x', w: 1, deep: {w: 1}}, {_key: 'y'}]},
  ],
  [
    'a name at any depth of an item',
    {
      w: 0,
      list: [
        {_key: 'x', deep: {w: 0}},
        {_key: 'y', deep: {w: 0}},
      ],
    },
    {set: {'list[_key=="x"]..w': 1}},
    {
      w: 0,
      list: [
        {_key: 'x', deep: {w: 1}},
        {_key: 'y', deep: {w: 0}},
      ],
    },
  ],
  [
    'a key inside of a key',
    {list: [{_key: 'x', inner: [{_key: 'y', v: 1}]}]},
    {set: {'list[_key=="x"].inner[_key=="y"].v': 2}},
    {list: [{_key: 'x', inner: [{_key: 'y', v: 2}]}]},
  ],
  ['objects are made inside of items', items, {set: {'list[0].o.p': 1}}, madeInside()],
  [
    'objects are made inside of all items',
    {list: [{_key: 'x'}, {_key: 'y', o: {q: 2}}]},
    {set: {'list[].o.p': 1}},
    {
      list: [
        {_key: 'x', o: {p: 1}},
        {_key: 'y', o: {q: 2, p: 1}},
      ],
    },
  ],
]

export const textRows: readonly PatchRow[] = [
  [
    'an edit of a text',
    {title: 'one two'},
    {diffMatchPatch: {title: '@@ -1,6 +1,8 @@\n-on\n+thre\n e tw\n'}},
    {title: 'three two'},
  ],
  [
    'places are counted in UTF-8',
    {title: 'Rückenschmerzen: weiß 😀 und mehr Text am Ende'},
    {
      diffMatchPatch: {
        title:
          '@@ -24,18 +24,23 @@\n  %F0%9F%98%80 und \n+viel \n mehr Tex\n@@ -48,8 +48,9 @@\n  am Ende\n+!\n',
      },
    },
    {title: 'Rückenschmerzen: weiß 😀 und viel mehr Text am Ende!'},
  ],
  [
    'a text in an item',
    {list: [{_key: 'x', text: 'one two'}]},
    {diffMatchPatch: {'list[_key=="x"].text': '@@ -1,6 +1,8 @@\n-on\n+thre\n e tw\n'}},
    {list: [{_key: 'x', text: 'three two'}]},
  ],
]

/** One patch with several operations, where their order shows and is not in doubt. */
export const orderRows: readonly PatchRow[] = [
  ['set, then unset', {n: 1}, {unset: ['n'], set: {n: 2}}, {}],
  ['set, then inc', {n: 1}, {inc: {n: 1}, set: {n: 10}}, {n: 11}],
  ['inc, then dec', {n: 1}, {dec: {n: 3}, inc: {n: 1}}, {n: -1}],
  ['setIfMissing, then inc', {}, {inc: {n: 1}, setIfMissing: {n: 0}}, {n: 1}],
  [
    'unset, then insert',
    {list: ['a', 'b']},
    {insert: {before: 'list[0]', items: ['N']}, unset: ['list[0]']},
    {list: ['N', 'b']},
  ],
  [
    'set, then insert',
    {list: ['a']},
    {insert: {after: 'list[-1]', items: ['N']}, set: {list: ['s']}},
    {list: ['s', 'N']},
  ],
  [
    'set in a list, then unset of the list',
    {list: ['a', 'b']},
    {unset: ['list'], set: {'list[0]': 'x'}},
    {},
  ],
]

function insert(position: string, path: string): Attributes {
  return {insert: {[position]: path, items: ['N']}}
}

function keysOnly() {
  return items.list.map(({_key}) => ({_key}))
}

function madeInside(): Attributes {
  const [first, ...others] = items.list
  return {list: [{...first, o: {p: 1}}, ...others]}
}

function madeInLast(): Attributes {
  return {list: items.list.map((item) => (item._key === 'z' ? {...item, o: {p: 1}} : item))}
}

function withoutLastValue() {
  return items.list.map((item) => (item._key === 'z' ? {_key: 'z'} : item))
}
