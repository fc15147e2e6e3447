import { officeJs } from "../../build/office-js.cjs";

const directivesOf = (policy: string) =>
  new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]));

test("self-hosted, the policy lets nothing in from elsewhere", () => {
  const { script, policy } = officeJs("local");
  expect(script).toBe("office-js/office.js");
  expect(directivesOf(policy).get("script-src")).toEqual(["'self'"]);
  expect(policy).not.toMatch(/https?:/);
});

test.each([
  ["cdn", "https://appsforoffice.microsoft.com"],
  ["cdn-cn", "https://appsforoffice.cdn.partner.office365.cn"],
])("from %s, scripts may come from that one origin besides, and no file is copied", (name, origin) => {
  const { script, policy, files } = officeJs(name);
  expect(new URL(script).origin).toBe(origin);
  expect(directivesOf(policy).get("script-src")).toEqual(["'self'", origin]);
  expect(policy.match(/https:[^ ;]+/g)).toEqual([origin]);
  expect(files).toEqual([]);
});

test.each(["local", "cdn", "cdn-cn"])(
  "whatever the source (%s), the policy evaluates no text and sends nothing elsewhere",
  (name) => {
    const { policy } = officeJs(name);
    const directives = directivesOf(policy);
    expect(policy).not.toContain("unsafe-eval");
    expect(directives.get("script-src")).not.toContain("'unsafe-inline'");
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
  },
);

test("the policy names no directive that browsers ignore in a page", () => {
  expect(officeJs("local").policy).not.toMatch(/frame-ancestors|report-uri|sandbox/);
});

test.each(["", "office", "__proto__", "constructor"])(
  "an unknown source (%p) is refused with those that exist",
  (name) => {
    expect(() => officeJs(name)).toThrow("expected local, cdn, cdn-cn");
  },
);
