// What becomes of a model's answer in a mail.
import { describe, expect, test } from "vitest";
import { domainOf, messageOf } from "../src/mail/message-of.ts";
import { outputHtml } from "../src/mail/output-html.ts";

describe("of an answer's Markdown", () => {
  test.each([
    ["# A *b*", "<h1>A <em>b</em></h1>\n"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"],
    ["3. a", '<ol start="3">\n<li>a</li>\n</ol>\n'],
    ["`a<b`", "<p><code>a&lt;b</code></p>\n"],
    ["a & b < c", "<p>a &amp; b &lt; c</p>\n"],
    ["- [x] done", "<ul>\n<li>[x] done</li>\n</ul>\n"],
  ])("%j is shown as %j", async (output, html) => {
    expect(await outputHtml(output)).toBe(html);
  });

  test("a table is a table", async () => {
    expect(await outputHtml("|a|b|\n|-|:-:|\n|1|2|")).toContain("<td>1</td>");
  });

  test("a link shows where it leads beside what it says", async () => {
    expect(await outputHtml("[your bank](https://evil.example/login?a=1&b=2)")).toBe(
      '<p><a href="https://evil.example/login?a=1&amp;b=2" rel="noopener noreferrer nofollow">your bank</a>' +
        " (https://evil.example/login?a=1&amp;b=2)</p>\n",
    );
  });

  test("a link whose text looks like another address shows its own", async () => {
    expect(await outputHtml("[https://bank.example/](https://evil.example/)")).toContain(
      "(https://evil.example/)",
    );
    // Its first letter is Cyrillic.
    expect(await outputHtml("[https://\u0430pple.example](https://\u0430pple.example)")).toContain(
      "(https://xn--",
    );
  });

  test("an address of a mailbox or a host alone is a link once", async () => {
    expect(await outputHtml("ann@example.com https://example.com")).not.toContain("(");
  });

  test("an address that is written out is a link once", async () => {
    const html = await outputHtml("See https://example.com/a.");
    expect(html.match(/example\.com/g)).toHaveLength(2);
  });
});

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![pixel](https://evil.example/pixel.png)",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java&#10;script:alert(1))",
  "[a](data:text/html;base64,PHNjcmlwdD4=)",
  "[a](vbscript:x)",
  "[a](//evil.example)",
  "[a](file:///etc/passwd)",
  '[a](https://e.example "\\" onmouseover=alert(1) x=\\"")',
  "<a href='javascript:alert(1)'>x</a>",
  "<style>body{background:url(https://evil.example)}</style>",
  "<iframe src=https://evil.example></iframe>",
  "<form action=https://evil.example><input name=p></form>",
  "<svg/onload=alert(1)>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<base href=https://evil.example>",
  "<meta http-equiv=refresh content=0;url=https://evil.example>",
  "<p style='position:fixed'>x</p>",
  "```html\n<script>alert(1)</script>\n```",
  "<!--><script>alert(1)</script>-->",
  "[![a](https://evil.example/p.png)](https://ok.example)",
  "![a](<https://evil.example/p.png> 'x')",
  "<https://ok.example/<script>alert(1)</script>>",
];

test.each(hostile)("%j becomes nothing that acts, loads or hides", async (output) => {
  const html = await outputHtml(output);
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  expect(tags.join("")).not.toMatch(
    /script|style|img|iframe|form|svg|base|meta|input|\son\w+=|javascript:|data:/i,
  );
  for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:https?|mailto):/);
});

const facts = {
  runId: "018f0000-0000-7000-8000-000000000001",
  name: `<b>"A" & B</b>`,
  output: "**hi** <script>",
  from: "Prompts <noreply@mail.example>",
  to: "ann@example.com",
  frontendUrl: "https://app.example.com",
  unsubscribeUrl: "https://api.example.com/v1/schedules/1/unsubscribe?token=t",
};

test("the text part is the answer as it is, with the links", async () => {
  const { text } = await messageOf(facts);
  expect(text).toBe(
    "**hi** <script>\n\n-- \nYour prompts: https://app.example.com\n" +
      "Pause this prompt: https://api.example.com/v1/schedules/1/unsubscribe?token=t\n",
  );
});

test("the HTML part holds the name as text and the links", async () => {
  const { html } = await messageOf(facts);
  expect(html).toContain("<title>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</title>");
  expect(html).toContain('href="https://app.example.com"');
  expect(html).not.toContain("<script>");
});

test("the message's id is the run's, in the sender's domain", async () => {
  expect((await messageOf(facts)).messageId).toBe(`<${facts.runId}@mail.example>`);
});

test.each([
  ["a@b.example", "b.example"],
  ["A <a@b.example>", "b.example"],
  ["prompts@localhost", "localhost"],
  ["nonsense", "localhost"],
])("the domain of %s is %s", (from, domain) => {
  expect(domainOf(from)).toBe(domain);
});
