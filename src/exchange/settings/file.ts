import { z } from "zod";
import { checkRule, memberCodes, palettes, statuses, type Choice, type Settings, type Status } from "../../analysis";
import { err, ok, type Plan, type Result } from "../../plan";

/** The version of the form; raised when a reader of the one before would misread it. */
const settingsVersion = 1;

const least = z.number().min(0);
const share = z.number().min(0).max(1);
const method = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("member"), member: z.enum(memberCodes) }),
  z.strictObject({ kind: z.literal("growth"), value: z.number().describe("rest of the year over the year before, %") }),
  z.strictObject({ kind: z.literal("monthly"), value: z.number().describe("each further month, in the unit") }),
]);
const indicator = z.strictObject({
  code: z.string().min(1),
  name: z.string(),
  owner: z.string().min(1).max(500).optional(),
  tolerance: z.number().positive().optional().describe("in the indicator's unit"),
  method: method.optional(),
});

/** The settings of a workbook as they go from one to another; who decided them stays behind. */
const document = z
  .strictObject({
    kind: z.literal("settings"),
    version: z.literal(settingsVersion),
    region: z.string().describe("of the workbook that they come from"),
    year: z.int().describe("of its plan"),
    tolerance: z.strictObject({ aboutPoints: least, aboutShare: least, linkedPoints: least, stableShare: least }),
    thresholds: z.strictObject({ severe: share, lagging: share, nearly: share }),
    palette: z.enum(palettes),
    rules: z.array(
      z.strictObject({
        name: z.string().min(1).max(40),
        expression: z.string().max(220),
        status: z.enum(statuses as readonly [Status, ...Status[]]),
      }),
    ),
    indicators: z.array(indicator),
  })
  .superRefine(({ thresholds, rules, indicators }, context) => {
    const { severe, lagging, nearly } = thresholds;
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message, input: undefined });
    if (!(severe <= lagging && lagging <= nearly)) refuse(["thresholds"], "severe ≤ lagging ≤ nearly");
    rules.forEach(({ expression }, i) => {
      const checked = checkRule(expression);
      if (!checked.ok) refuse(["rules", i, "expression"], expression);
    });
    const repeated = <T>(list: readonly T[]) => list.findIndex((each, i) => list.indexOf(each) < i);
    const twice = repeated(indicators.map(({ code }) => code));
    if (twice >= 0) refuse(["indicators", twice, "code"], indicators[twice]!.code);
    const named = repeated(rules.map(({ name }) => name));
    if (named >= 0) refuse(["rules", named, "name"], rules[named]!.name);
  });

export type SettingsFile = z.infer<typeof document>;

/** What in a file breaks the form: where, and what is wrong there. */
export interface SettingsFileProblem {
  /** Empty for the file as a whole. */
  readonly path: string;
  readonly problem: string;
}

/** The published JSON schema of a file of settings. */
export const settingsSchema = (): object => z.toJSONSchema(document, { target: "draft-2020-12" });

/**
 * The settings of a workbook as the text of a file: what holds for all, and owner, tolerance and method of single indicators.
 *
 * @example JSON.parse(writeSettings(plan, settings)).version // 1
 */
export function writeSettings({ region, year, indicators }: Plan, settings: Settings): string {
  const { tolerance, thresholds, palette, rules, judgements } = settings;
  const { byCode, ...general } = tolerance;
  const own = indicators.flatMap(({ code, name, owner }): SettingsFile["indicators"] => {
    const [width, choice] = [byCode[code], judgements[code]?.choice ?? null];
    if (owner === "" && width === undefined && choice === null) return [];
    return [
      {
        ...{ code, name },
        ...(owner !== "" && { owner }),
        ...(width !== undefined && { tolerance: width }),
        ...(choice && { method: unsigned(choice) }),
      },
    ];
  });
  const file: SettingsFile = {
    ...{ kind: "settings", version: settingsVersion, region, year },
    ...{ tolerance: general, thresholds, palette, rules: [...rules], indicators: own },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A chosen method without who chose it. */
export const unsigned = (choice: Choice): Choice =>
  choice.kind === "member" ? { kind: choice.kind, member: choice.member } : { kind: choice.kind, value: choice.value };

/**
 * The settings of a file's text, refused as a whole where any part breaks the form.
 *
 * @example readSettingsFile("{}") // { ok: false, error: { path: "kind", … } }
 */
export function readSettingsFile(text: string): Result<SettingsFile, SettingsFileProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return err({ path: "", problem: error instanceof Error ? error.message : String(error) });
  }
  const result = document.safeParse(json);
  if (result.success) return ok(result.data);
  const [{ path, message }] = result.error.issues as [(typeof result.error.issues)[number]];
  return err({ path: path.join("."), problem: message });
}
