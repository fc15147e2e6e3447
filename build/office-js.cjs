/** Where the pages take Microsoft's client from, and what the browser may load for it. */

const cdn = (origin, path) => ({ script: origin + path, origin });

const sources = {
  local: { script: "office-js/office.js" },
  cdn: cdn("https://appsforoffice.microsoft.com", "/lib/1/hosted/office.js"),
  "cdn-cn": cdn("https://appsforoffice.cdn.partner.office365.cn", "/appsforoffice/lib/1/hosted/office.js"),
};

/** The self-hosted part of the client: no telemetry, only the platforms and languages of this add-in. */
const localFiles = [
  "LICENSE.md",
  "dist/office.js",
  "dist/excel-win32-16.01.js",
  "dist/excel-web-16.00.js",
  "dist/excel-mac-16.00.js",
  "dist/zh-cn/office_strings.js",
  "dist/en-us/office_strings.js",
];

/**
 * The client's script, the files to copy for it and the content security policy of a page that uses it.
 *
 * Styles are inline because Fluent UI writes its rules into style elements. `frame-ancestors` is not here: browsers
 * ignore it in a meta element, so the server sends it (README).
 *
 * @example officeJs("cdn").script // "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"
 */
function officeJs(name) {
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (source === undefined) {
    throw new Error(`--env officejs=${name}: expected ${Object.keys(sources).join(", ")}`);
  }
  const policy = {
    "default-src": "'none'",
    "script-src": ["'self'", source.origin].filter(Boolean).join(" "),
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return {
    script: source.script,
    files: name === "local" ? localFiles : [],
    policy: Object.entries(policy)
      .map((directive) => directive.join(" "))
      .join("; "),
  };
}

module.exports = { officeJs };
