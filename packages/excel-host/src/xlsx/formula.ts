/** Functions that Excel writes with a prefix into a file because older versions lack them. */
const worksheetFunctions = ["FILTER", "SORT"];
const future =
  "ACOT ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.INV FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAUSS HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST";
const prefixes = new Map<string, string>([
  ...future.split(" ").map((name) => [name, "_xlfn."] as const),
  ...worksheetFunctions.map((name) => [name, "_xlfn._xlws."] as const),
]);

/** A function's name before its bracket, or a text in quotes, which is left alone. */
const NAME_OR_TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;
/** What Excel writes for a custom function: `DEMO.GAP` is `_xldudf_DEMO_GAP`. */
const CUSTOM = /^_xldudf_([^_]+)_(.+)$/;

/**
 * A formula as it stands in a file: without `=`, newer functions with their prefix, custom functions under the name that
 * Excel gives them.
 * @param custom names of custom functions, in capitals
 * @example toFile('=DEMO.GAP("GDP")+XLOOKUP(1,A:A,B:B)', new Set(["DEMO.GAP"])) // '_xldudf_DEMO_GAP("GDP")+_xlfn.XLOOKUP(1,A:A,B:B)'
 */
export function toFile(formula: string, custom: ReadonlySet<string>): string {
  return formula.slice(1).replace(NAME_OR_TEXT, (all: string, name?: string) => {
    const key = name?.toUpperCase();
    if (key === undefined) return all;
    return custom.has(key) ? `_xldudf_${key.replace(".", "_")}` : `${prefixes.get(key) ?? ""}${all}`;
  });
}

export function fromFile(formula: string): string {
  const plain = formula.replace(NAME_OR_TEXT, (all: string, name?: string) => {
    if (name === undefined) return all;
    const custom = CUSTOM.exec(name);
    return custom ? `${custom[1]}.${custom[2]}` : name.replace(/^_xlfn\.(_xlws\.)?/, "");
  });
  return `=${plain}`;
}
