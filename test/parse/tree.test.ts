/** Markdown and tags as one tree: what stands around what. */
import { describe, expect, it } from 'vitest';
import { draw, read, told } from './letter.js';

const check = (body: string, drawn: string) => {
  const template = read(body);
  expect(told(template)).toEqual([]);
  expect(draw(template.body)).toBe(drawn);
};

/** Faults at their places, which `⟦⟧` mark in order. */
const checkFaults = (marked: string, ...codes: string[]) => {
  const template = read(marked.replace(/[⟦⟧]/g, ''));
  const places = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]);
  expect(told(template)).toEqual(codes.map((code, i) => `${code} «${places[i]}»`));
};

describe('Markdown', () => {
  it.each([
    ['Dear *a* **b** `c`', 'p["Dear " i["a"] " " b["b"] " " code["c"]]'],
    ['# One\n\nTwo\n===\n\n### Three', 'h1["One"] h1["Two"] h3["Three"]'],
    ['a\nb  \nc\\\nd', 'p["a\\nb" br "c" br "d"]'],
    ['a\r\nb', 'p["a\\nb"]'],
    ['- a\n- b\n\n3. c', 'ul[li[p["a"]] li[p["b"]]] ol3[li[p["c"]]]'],
    ['- a\n\n  b\n  - c', 'ul[li[p["a"] p["b"] ul[li[p["c"]]]]]'],
    ['> a\n> > b', 'q[p["a"] q[p["b"]]]'],
    ['a\n\n---\n\nb', 'p["a"] hr p["b"]'],
    ['```js\na < {{ b }}\n\n  c\n```', 'pre["a < " {b} "\\n\\n  c"]'],
    // A writer's indent, or that of a block inside a tag: no code.
    ['    a\n      b', 'p["a\\nb"]'],
    ['{% if x %}\n    a\n{% endif %}', 'if(x)[p["a"]]'],
    ['> ```\n> a\n> b\n> ```', 'q[pre["a\\nb"]]'],
    ['```\n```', 'pre[]'],
    [
      '[a](http://x/?a=1&amp;b) <http://y> <a@b.c>',
      'p[a("http://x/?a=1&b")["a"] " " a("http://y")["http://y"] " " a("mailto:a@b.c")["a@b.c"]]',
    ],
    [
      '[a][r] [r] [no]\n\n[r]: http://x/{{ id }} "t"',
      'p[a("http://x/" {id})["a"] " " a("http://x/" {id})["r"] " [no]"]',
    ],
    ['[pay {{ x }}]({{ payment_link }})', 'p[a({payment_link})["pay " {x}]]'],
    ['**{{ amount_due }}**元，**粗体。**后', 'p[b[{amount_due}] "元，" b["粗体。"] "后"]'],
    ['&lt;b&gt; \\*x\\* &copy;', 'p["<b> *x* ©"]'],
    ['Dear <Client Name>,', 'p["Dear <Client Name>,"]'],
    ['<Client Name>', 'p["<Client Name>"]'],
    ['<客户> <%= x %> a < b > c', 'p["<客户> <%= x %> a < b > c"]'],
    ['<{{ sender_email }}>', 'p["<" {sender_email} ">"]'],
    ['a<!-- c -->b', 'p["ab"]'],
    ['a\n\n<!-- one\n\n{{ two -->\n\nb', 'p["a"] p["b"]'],
    ['<!-- only -->', ''],
    [
      '| a | b |\n|:--|-:|\n| c\\|d | `e\\|f` |\n| g |',
      'table(left,right)[("a" | "b") ("c|d" | code["e|f"]) ("g" | )]',
    ],
    ['a | b', 'p["a | b"]'],
    ['- [ ] a', 'ul[li[p["[ ] a"]]]'],
    ['~~a~~ http://x.y', 'p["~~a~~ http://x.y"]'],
    ['a\u2039b <X y> \u2039c', 'p["a\u2039b <X y> \u2039c"]'],
    ['甲方（签字）____日期____', 'p["甲方（签字）____日期____"]'],
    ['Name ____and title____.', 'p["Name ____and title____."]'],
    ['a\u203fb ___c___ __d__ _e_', 'p["a\u203fb ___c___ " b["d"] " " i["e"]]'],
    ['`a___b` [c](https://x.y/d___e)', 'p[code["a___b"] " " a("https://x.y/d___e")["c"]]'],
    ['____\n\na', 'hr p["a"]'],
  ])('%j', check);
});

describe('tags in a line', () => {
  it.each([
    ['{{ a }}', 'p[{a}]'],
    ['a {% if x %}b{% endif %} c', 'p["a " if(x)["b"] " c"]'],
    ['{% if x %}a{% elsif y > 1 %}b{% else %}c{% endif %}', 'p[if(x)["a"]if(y > 1)["b"]else["c"]]'],
    ['{% unless x %}a{% else %}b{% endunless %}', 'p[if(not x)["a"]else["b"]]'],
    ['{% for i in xs %}{{ i }}, {% endfor %}', 'p[for(i in xs)[{i} ", "]]'],
    ['{% if x %}{% for i in xs %}{{ i }}{% endfor %}{% endif %}', 'p[if(x)[for(i in xs)[{i}]]]'],
    ['{% if x %}**a**{% endif %} **{% if y %}b{% endif %}**', 'p[if(x)[b["a"]] " " b[if(y)["b"]]]'],
    ['[{% if x %}a{% endif %}](u)', 'p[a("u")[if(x)["a"]]]'],
    ['# {% if x %}a{% endif %}', 'h1[if(x)["a"]]'],
    ['- {% if x %}a{% endif %}', 'ul[li[p[if(x)["a"]]]]'],
    ['`{{ a }}` and `` {{ b }} ` ``', 'p[code[{a}] " and " code[{b} " `"]]'],
    ['a {% comment %}b{% endcomment %} c', 'p["a " " c"]'],
    ['`{% comment %}b{% endcomment %}`', 'p[code[]]'],
    ['{{\n  a\n}} b', 'p[{a} " b"]'],
    ['> a {{ b\n> }}', 'q[p["a "]]'],
  ])('%j', (body, drawn) =>
    body.startsWith('> a') ? expect(draw(read(body).body)).toBe(drawn) : check(body, drawn),
  );
});

describe('white-space control', () => {
  it.each([
    ['a {{- b -}} c', 'p["a" {b} "c"]'],
    ['a {{- b }} c', 'p["a" {b} " c"]'],
    ['a\n{{- b -}}\nc', 'p["a" {b} "c"]'],
    ['a  \n{{- b }}', 'p["a" {b}]'],
    ['{{ a -}}  \nb', 'p[{a} "b"]'],
    ['a {%- if x -%} b {%- else -%} c {%- endif -%} d', 'p["a" if(x)["b"]else["c"] "d"]'],
    ['**a** {{- b }}', 'p[b["a"] {b}]'],
    ['{{ a -}} {{- b }}', 'p[{a} {b}]'],
    ['a\n\n{%- if x -%}\n\nb\n\n{%- endif -%}\n\nc', 'p["a"] if(x)[p["b"]] p["c"]'],
  ])('%j', check);
});

describe('tags on lines of their own', () => {
  it.each([
    ['a\n{% if x %}\nb\n{% endif %}\nc', 'p["a"] if(x)[p["b"]] p["c"]'],
    ['a\r\n{% if x %}\r\nb\r\n{% endif %}\r\nc', 'p["a"] if(x)[p["b"]] p["c"]'],
    ['{% if x %}\na\n\nb\n{% else %}\n# c\n{% endif %}', 'if(x)[p["a"] p["b"]]else[h1["c"]]'],
    ['{% if x %}\n{% if y %}\na\n{% endif %}\n{% endif %}', 'if(x)[if(y)[p["a"]]]'],
    ['{% if x %}{% for i in xs %}\n{{ i }}\n{% endfor %}{% endif %}', 'if(x)[for(i in xs)[p[{i}]]]'],
    ['    {% if x %}\na\n    {% endif %}', 'if(x)[p["a"]]'],
    ['{% comment %}\nnote\n\n- x\n{% endcomment %}\na', 'p["a"]'],
    ['> a\n> {% if x %}\n> b\n> {% endif %}', 'q[p["a"] if(x)[p["b"]]]'],
    ['{% if x %}\n> a\n{% endif %}', 'if(x)[q[p["a"]]]'],
    ['> {% if x %}\n> a\n> {% endif %}', 'q[if(x)[p["a"]]]'],
  ])('%j', check);
});

describe('tags between list items', () => {
  it.each([
    ['- a\n{% if x %}\n- b\n{% endif %}\n- c', 'ul[li[p["a"]] if(x)[li[p["b"]]] li[p["c"]]]'],
    ['{% if x %}\n- a\n{% endif %}\n- b', 'ul[if(x)[li[p["a"]]] li[p["b"]]]'],
    ['- a\n{% if x %}\n- b\n{% endif %}', 'ul[li[p["a"]] if(x)[li[p["b"]]]]'],
    ['{% if x %}\n- a\n- b\n{% endif %}', 'if(x)[ul[li[p["a"]] li[p["b"]]]]'],
    ['{% if x %}\n- a\n{% else %}\n- b\n{% endif %}', 'ul[if(x)[li[p["a"]]]else[li[p["b"]]]]'],
    ['{% for i in xs %}\n- {{ i }}\n{% endfor %}', 'ul[for(i in xs)[li[p[{i}]]]]'],
    ['{% for i in xs %}\n1. {{ i }}\n{% endfor %}\n2. b', 'ol1[for(i in xs)[li[p[{i}]]] li[p["b"]]]'],
    [
      '{% for i in xs %}\n{% if i.a %}\n- a\n{% else %}\n- b\n{% endif %}\n{% endfor %}',
      'ul[for(i in xs)[if(i.a)[li[p["a"]]]else[li[p["b"]]]]]',
    ],
    ['{% for i in xs %}\n## {{ i }}\n\n- a\n{% endfor %}', 'for(i in xs)[h2[{i}] ul[li[p["a"]]]]'],
    ['- a\n\n  {% if x %}\n  b\n  {% endif %}\n- c', 'ul[li[p["a"] if(x)[p["b"]]] li[p["c"]]]'],
    ['- a\n\n  {% if x %}\n  b\n  {% endif %}', 'ul[li[p["a"] if(x)[p["b"]]]]'],
    [
      '- a\n  {% for i in xs %}\n  - {{ i }}\n  {% endfor %}\n- b',
      'ul[li[p["a"] ul[for(i in xs)[li[p[{i}]]]]] li[p["b"]]]',
    ],
    [
      '- a\n{% if x %}\n- b\n{% endif %}\n{% if y %}\n- c\n{% endif %}\n\nd',
      'ul[li[p["a"]] if(x)[li[p["b"]]] if(y)[li[p["c"]]]] p["d"]',
    ],
  ])('%j', check);
});

describe('tags between table rows', () => {
  const head = '| a | b |\n|---|---|\n';
  const drawn = 'table(-,-)[("a" | "b") for(i in xs)[({i.n} | "1")]]';
  it.each([
    ['on lines of their own', `${head}{% for i in xs %}\n| {{ i.n }} | 1 |\n{% endfor %}\n`, drawn],
    ['with white-space control', `${head}{%- for i in xs -%}\n| {{ i.n }} | 1 |\n{%- endfor -%}\n`, drawn],
    ['indented', `${head}        {% for i in xs %}\n| {{ i.n }} | 1 |\n        {% endfor %}\n`, drawn],
    ['at the ends of rows', `| a | b |\n|---|---|{% for i in xs %}\n| {{ i.n }} | 1 |{% endfor %}\n`, drawn],
    ['at the starts of rows', `${head}{% for i in xs %}| {{ i.n }} | 1 |\n{% endfor %}`, drawn],
    ['around one row', `${head}{% for i in xs %}| {{ i.n }} | 1 |{% endfor %}`, drawn],
    [
      'with rows before and after',
      `${head}| x | y |\n{% for i in xs %}\n| {{ i.n }} | 1 |\n{% endfor %}\n| z | w |\n\nend`,
      'table(-,-)[("a" | "b") ("x" | "y") for(i in xs)[({i.n} | "1")] ("z" | "w")] p["end"]',
    ],
    [
      'nested',
      `${head}{% for i in xs %}\n{% if i.a %}\n| 1 | 2 |\n{% else %}\n| 3 | 4 |\n{% endif %}\n{% endfor %}`,
      'table(-,-)[("a" | "b") for(i in xs)[if(i.a)[("1" | "2")]else[("3" | "4")]]]',
    ],
    [
      'around the table',
      `{% if x %}\n${head}| 1 | 2 |\n{% endif %}`,
      'if(x)[table(-,-)[("a" | "b") ("1" | "2")]]',
    ],
    [
      'for around the table',
      `{% for i in xs %}\n${head}| 1 | 2 |\n{% endfor %}`,
      'for(i in xs)[table(-,-)[("a" | "b") ("1" | "2")]]',
    ],
    [
      'behind the table',
      `${head}| 1 | 2 |\n{% if x %}\nThanks\n{% endif %}`,
      'table(-,-)[("a" | "b") ("1" | "2")] if(x)[p["Thanks"]]',
    ],
    [
      'in a cell',
      `${head}| {% if x %}1{% endif %} | {{ y | default: "-" }} |`,
      'table(-,-)[("a" | "b") (if(x)["1"] | {y|default "-"})]',
    ],
    [
      'in a quote',
      `> | a |\n> |---|\n> {% for i in xs %}\n> | {{ i }} |\n> {% endfor %}`,
      'q[table(-)[("a") for(i in xs)[({i})]]]',
    ],
    [
      'a comment',
      `${head}{% comment %}\nnote\n{% endcomment %}\n| 1 | 2 |`,
      'table(-,-)[("a" | "b") ("1" | "2")]',
    ],
  ])('%s', (_name, body, tree) => check(body, tree));
});

describe('a tag in the wrong place is a fault at its place', () => {
  it.each<[string, ...string[]]>([
    ['⟦{% if x %}⟧a', 'liquid-not-closed'],
    ['⟦{% if x %}⟧\na\n{% for i in xs %}\nb\n{% endfor %}', 'liquid-not-closed'],
    ['{% if x %}⟦{% for i in xs %}⟧a{% endif %}', 'liquid-not-closed'],
    ['a⟦{% endif %}⟧', 'liquid-unexpected-end'],
    ['{% if x %}a⟦{% endfor %}⟧{% endif %}', 'liquid-unexpected-end'],
    ['⟦{% else %}⟧', 'liquid-unexpected-branch'],
    ['{% for i in xs %}⟦{% else %}⟧{% endfor %}', 'liquid-unexpected-branch'],
    ['{% if x %}{% else %}⟦{% elsif y %}⟧{% endif %}', 'liquid-branch-after-else'],
    ['{% if x %}{% else %}⟦{% else %}⟧{% endif %}', 'liquid-branch-after-else'],
    ['⟦{% if x %}⟧a\n\nb{% endif %}', 'liquid-crosses-blocks'],
    ['⟦{% if x %}⟧\na{% endif %}', 'liquid-crosses-blocks'],
    ['**⟦{% if x %}⟧a** b{% endif %}', 'liquid-crosses-blocks'],
    ['- ⟦{% if x %}⟧a\n- b{% endif %}', 'liquid-crosses-blocks'],
    [
      '⟦{% if x %}⟧\n> a\n> {% endif %}\n> b\n\n{% if y %}\n{% endif %}'.replace('\n> a', '\nz\n\n> a'),
      'liquid-crosses-blocks',
    ],
    ['| a | b |\n|---|---|\n| ⟦{% if x %}⟧1 | 2{% endif %} |', 'liquid-crosses-blocks'],
    ['`a ⟦{% if x %}⟧b⟦{% endif %}⟧`', 'liquid-misplaced', 'liquid-misplaced'],
    ['```\n⟦{% if x %}⟧\na\n⟦{% endif %}⟧\n```', 'liquid-misplaced', 'liquid-misplaced'],
    ['```⟦{{ x }}⟧\na\n```', 'liquid-misplaced'],
    ['[a](u "⟦{{ x }}⟧")', 'liquid-misplaced'],
    ['[a](⟦{% if x %}⟧u⟦{% endif %}⟧)', 'liquid-misplaced', 'liquid-misplaced'],
    ['[⟦{{ x }}⟧]: http://y', 'liquid-misplaced'],
    ['{{ ⟦forloop⟧.index }}', 'liquid-outside-loop'],
    ['{% for i in xs %}{{ ⟦forloop⟧.index0 }}{% endfor %}', 'liquid-loop-fact'],
    [`${'{% if x %}'.repeat(16)}⟦{% if y %}⟧${'{% endif %}'.repeat(17)}`, 'tags-too-deep'],
  ])('%j', checkFaults);
});

describe('Markdown a letter cannot hold is a fault at its place', () => {
  it.each<[string, ...string[]]>([
    ['a ⟦<b>⟧b</b>', 'raw-html'],
    ['a⟦<br>⟧b⟦<br/>⟧c', 'raw-html', 'raw-html'],
    ['a ⟦</b>⟧', 'raw-html'],
    ['⟦<div class="x">⟧\n\n**a**\n\n</div>', 'raw-html'],
    ['⟦<table>⟧\n<tr><td>a</td></tr>\n</table>', 'raw-html'],
    ['> ⟦<div>⟧\n> a', 'raw-html'],
    ['⟦<font color=red>⟧ a', 'raw-html'],
    ['⟦![logo {{ x }}](logo.png)⟧', 'image'],
    ['<!-- c --> ⟦Dear {{ x }},⟧\nb', 'text-after-comment'],
    ['⟦<!--⟧ c\n\nDear', 'comment-not-closed'],
    ['a ⟦<!--⟧ c', 'comment-not-closed'],
    ['| a |\n|---|\n| 1 ⟦| 2 |⟧', 'table-extra-cell'],
    ['<!-- ⟦dunmark-disable⟧ x -->', 'unknown-directive'],
  ])('%j', checkFaults);

  it.each([
    '`<b>` \\<b> 1 < 2',
    '`<!--` and \\<!--',
    '```\n<div>\n<!--\n```',
    'Write `{{` before and `}}` behind.',
    '```\n{{ a\n%}\n```',
    '<!-- {{ a %} -->',
    '<!---->\n\n<!-->',
    '<Address> <My Title> </Name>',
  ])('and these are none: %j', (body) => expect(told(read(body))).toEqual([]));
});
