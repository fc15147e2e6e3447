const path = require("node:path");
const { URL } = require("node:url");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { FunctionsMetadata } = require("./build/functions-metadata.cjs");
const { InitialSize } = require("./build/initial-size.cjs");
const { officeJs } = require("./build/office-js.cjs");

/** The address that manifest.xml is written with. */
const developmentUrl = "https://localhost:3000";
const initialLimit = 500_000;

/** Without side effects on import, so that what a page does not use is left out of it. */
const pure = [
  ...["words", "plan", "observations", "documents", "analysis", "regions", "figures", "report", "tasks", "exchange"],
  ...["workbook", "functions", "commands", "taskpane"],
].map((folder) => path.resolve("src", folder));

/**
 * The add-in as a folder of static files: the page of the shared runtime, manifest, icons, functions' metadata.
 *
 * - `--env url=https://host/path` the address it will be served from; the build is then one for production
 * - `--env officejs=local|cdn|cdn-cn` where office.js comes from
 * - `--env out=DIR` where the files go
 */
module.exports = ({ url = developmentUrl, officejs = "local", out = "dist" } = {}, { mode } = {}) => {
  const address = addressOf(url);
  const production = (mode ?? (address === developmentUrl ? "development" : "production")) === "production";
  const office = officeJs(officejs);

  return {
    mode: production ? "production" : "development",
    // One entry, hence one instance of every module, for all that lives in the shared runtime.
    entry: {
      runtime: ["./build/no-eval.mjs", "./src/runtime/index.ts"],
    },
    output: {
      path: path.resolve(out),
      // The manifest names this file, so a changed one is told by the page's query, not by its name.
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    // Not the default of development: its eval is against the page's policy.
    devtool: production ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.tsx?$/, include: pure, sideEffects: false },
        { test: /\.(tsv|csv)$/, type: "asset/source" },
      ],
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "build/taskpane.html",
        hash: true,
        officeJs: office.script,
        policy: office.policy,
      }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(developmentUrl, address) },
          { from: "assets/*.png" },
          ...office.files.map((file) => ({
            from: path.join("node_modules/@microsoft/office-js", file),
            to: path.posix.join("office-js", file.replace(/^dist\//, "")),
            info: { minimized: true },
          })),
        ],
      }),
      new FunctionsMetadata(),
      new InitialSize(production ? initialLimit : null),
    ],
    // The compiler that is here already minifies in a quarter of the default's time, and smaller.
    optimization: { minimizer: [new MinimizerPlugin({ minify: { implementation: MinimizerPlugin.swcMinify } })] },
    // Measured after compression by InitialSize.
    performance: { hints: false },
    infrastructureLogging: { level: "warn" },
    stats: { preset: "errors-warnings", logging: "info", loggingDebug: false },
  };
};

/** The address without its closing slash; Office loads add-ins over https only. */
function addressOf(url) {
  const { protocol, origin, pathname, search, hash } = new URL(url);
  if (protocol !== "https:" || search !== "" || hash !== "") {
    throw new Error(`--env url=${url}: expected an https address without query, such as https://host/path`);
  }
  return origin + pathname.replace(/\/+$/, "");
}
