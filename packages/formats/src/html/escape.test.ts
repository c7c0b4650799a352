import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { readHtml } from "./read.ts";
import { writeHtml } from "./write.ts";

describe("nothing in a document becomes markup (EXP-03)", () => {
  const payloads = [
    ...[
      "<script>alert(1)</script>",
      "</script><script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<svg onload=alert(1)>",
      "<svg><script>alert(1)</script></svg>",
    ],
    ...[
      "javascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      '<a href="javascript:alert(1)">x</a>',
      "<a href=//evil.example>x</a>",
      "<iframe src=//evil.example>",
    ],
    ...[
      "<iframe srcdoc='<script>alert(1)</script>'>",
      "<object data=//evil.example>",
      "<embed src=//evil.example>",
      "<base href=//evil.example>",
      "<meta http-equiv=refresh content='0;url=//evil.example'>",
    ],
    ...[
      "<link rel=stylesheet href=//evil.example>",
      "<style>@import '//evil.example'</style>",
      "</style><script>alert(1)</script>",
      "</title><script>alert(1)</script>",
      "</textarea><script>alert(1)</script>",
    ],
    ...[
      "--><script>alert(1)</script>",
      "<!--",
      "<!--<script>",
      "<![CDATA[<script>alert(1)</script>]]>",
      "<?xml version='1.0'?><script>alert(1)</script>",
    ],
    ...[
      "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
      "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
      "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
      "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
      "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    ],
    ...[
      '"><script>alert(1)</script>',
      "' onmouseover='alert(1)",
      '" onfocus=alert(1) autofocus x="',
      "` onclick=alert(1)",
      "x' style='background:url(//evil.example)",
    ],
    ...[
      "<details open ontoggle=alert(1)>",
      "<body onload=alert(1)>",
      "<video><source onerror=alert(1)>",
      "<audio src=x onerror=alert(1)>",
      "<input onfocus=alert(1) autofocus>",
    ],
    ...[
      "<select onfocus=alert(1)>",
      "<marquee onstart=alert(1)>",
      "<template><script>alert(1)</script></template>",
      "<plaintext>",
      "<xmp><script>alert(1)</script>",
    ],
    ...[
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&#60;script&#62;alert(1)&#60;/script&#62;",
      "&#x3c;img src=x onerror=alert(1)&#x3e;",
      "<scr\0ipt>alert(1)</scr\0ipt>",
      "<script\u2028>alert(1)</script>",
    ],
    ...[
      "<script src=//evil.example></script>",
      "\\u003cscript>alert(1)\\u003c/script>",
      "<SCRIPT>alert(1)</SCRIPT >",
      "<ſcript>alert(1)</ſcript>",
      "＜script＞alert(1)＜/script＞",
    ],
    ...[
      "</td></tr></table><script>alert(1)</script>",
      "</main></body></html><script>alert(1)</script>",
      "{{constructor.constructor('alert(1)')()}}",
      "<x contenteditable onblur=alert(1)>",
      "<a href='vbscript:msgbox(1)'>",
    ],
  ];
  const element = new Set(
    "html head body meta title style main h1 p br table caption thead tbody tr th td script".split(" "),
  );
  const attribute = new Set(
    "lang charset http-equiv content name data-gongkai style scope id headers rowspan colspan class data-address type".split(
      " ",
    ),
  );

  const elements = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...elements(child)] : []));

  test("there are sixty", () => expect(new Set(payloads).size).toBe(60));

  test.each(payloads)("%s", (payload) => {
    const data = JSON.stringify({ text: payload, [payload]: [payload] });
    const page = new TextDecoder().decode(
      writeHtml({
        meta: { title: payload },
        data,
        blocks: [
          { kind: "heading", level: 1, text: payload },
          { kind: "paragraph", text: payload },
          { kind: "paragraph", text: ` ${payload}\n\n` },
          {
            kind: "table",
            caption: payload,
            headRows: 1,
            rows: [[{ text: payload, head: "column" }], [{ text: payload, address: payload }]],
          },
        ],
      }),
    );
    const found = elements(parse(page));
    expect(found.filter(({ tagName }) => !element.has(tagName))).toEqual([]);
    expect(found.flatMap(({ attrs }) => attrs).filter(({ name }) => !attribute.has(name))).toEqual([]);
    // the two styles that are written, and no address anywhere
    for (const { attrs } of found)
      for (const { name, value } of attrs) if (name === "style") expect(value).toBe("white-space:pre-wrap");
    const scripts = found.filter(({ tagName }) => tagName === "script");
    expect(scripts.map(({ attrs }) => attrs)).toEqual([
      [
        { name: "type", value: "application/json" },
        { name: "id", value: "gongkai-data" },
      ],
    ]);
    expect(found.filter(({ tagName }) => tagName === "style" || tagName === "title")).toHaveLength(2);
    const island = scripts[0]?.childNodes[0];
    expect(JSON.parse(island && tree.isTextNode(island) ? island.value : "")).toEqual(JSON.parse(data));
    expect(readHtml(writeHtml({ meta: {}, blocks: [], data }))).toMatchObject({ doc: { data } });
  });
});
