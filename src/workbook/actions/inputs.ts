import type { Head } from "../engine/head";
import { openWorkbook, type OpenWorkbook } from "../engine/open";
import type { SheetRole } from "../engine/role";
import type { Session } from "../session";
import { inputRolesOf } from "../sheets";
import { targetsKind } from "../sheets/targets/role";

/** What is read beside the sheets that people fill. */
export interface Beside {
  /** Sheets that are read whole. */
  readonly roles?: readonly SheetRole[];
  /** Sheets of which values are read where they are at hand. */
  readonly atHand?: readonly SheetRole[];
  /** The year of a plan whose sheet is read too, whether the workbook has it or not. */
  readonly year?: number;
}

/**
 * Reads the sheets that people fill: those of the years that the workbook last had, in one sync. Only where it has others, as
 * after it was opened, these take one more.
 */
export async function openInputs(
  session: Session,
  context: Excel.RequestContext,
  { roles = [], atHand = [], year }: Beside = {},
): Promise<OpenWorkbook> {
  const inputs = (head: Head | null) => [
    ...new Set([...inputRolesOf(head), ...(year === undefined ? [] : inputRolesOf(head, [year]))]),
  ];
  const asked = inputs(session.head);
  const open = await openWorkbook(session, context, [...new Set([...asked, ...roles])], atHand);
  session.head = open.head;
  const missing = inputs(open.head).filter((role) => !asked.includes(role));
  if (missing.length === 0) return open;
  const { sheets, blank } = await openWorkbook(session, context, missing);
  return { ...open, sheets: new Map([...open.sheets, ...sheets]), blank: new Map([...open.blank, ...blank]) };
}

/**
 * The roles of the sheets that people fill, without those of further years whose sheet was deleted: with it went the plan.
 * That of the first one is missing where it is not there.
 */
export const presentInputs = ({ head, sheets }: OpenWorkbook): readonly SheetRole[] =>
  inputRolesOf(head).filter((role) => sheets.has(role) || !role.startsWith(`${targetsKind} `));
