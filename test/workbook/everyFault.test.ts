import { createHost, openXlsx, type Host } from "excel-host";
import { strFromU8, unzipSync } from "fflate";
import { createWorkbook, type Workbook, type WorkbookResult } from "../../src/workbook";
import { figure } from "../support/build";
import { asUser, connect, find, jinhua, valueOf } from "./support/host";
import { jinhuaTasks } from "./support/tasks";

jest.setTimeout(600_000);

const whole = jinhua();
const codes = new Set(["GDP", "FDI", "RETAIL", "CPI", "PRIVATE_FAI", "AIR_QUALITY", "PM25"]);
const plan = { ...whole.plan, indicators: whole.plan.indicators.filter(({ code }) => codes.has(code)) };
const observations = whole.observations.filter(({ code }) => codes.has(code));

interface Opened {
  readonly host: Host;
  readonly workbook: Workbook;
}
type Step = (opened: Opened) => Promise<WorkbookResult<unknown>>;

const load: Step = ({ workbook }) => workbook.loadTargets(plan, observations);
const analysis =
  (asOf: "2024-06" | "2024-08" | "2024-09"): Step =>
  ({ workbook }) =>
    workbook.generateAnalysis(asOf);
const dashboard: Step = ({ workbook }) => workbook.generateDashboard("2024-09");
const briefing: Step = ({ workbook }) => workbook.generateBriefing("2024-09");
const tasks: Step = ({ workbook }) => workbook.loadTasks(jinhuaTasks(["1.1", "7.4"]));
const bulletin: Step = ({ workbook }) => workbook.generateBulletin("2024-09");
const agreed: Step = ({ workbook }) => workbook.agreeTask("7.4.01", { by: "张三", on: "2024-10-15" });
const further: Step = ({ workbook }) => workbook.loadTargets({ ...plan, year: 2025 }, []);
const library: Step = ({ workbook }) => workbook.openLibrary();
const palette: Step = ({ workbook }) => workbook.saveSettings({ palette: "redGood" });

/** What a person types: a figure of his own, and a note in a column beside ours. */
const person: Step = async ({ host }) => {
  await asUser(host, async (context) => {
    const used = context.workbook.worksheets.getItem("目标").getUsedRange().load("columnCount");
    await context.sync();
    used.getCell(5, used.columnCount + 1).values = [["我的批注"]];
  });
  await host.type(await find("月度数据", "m9", (row) => row.get("key") === "CPI" && row.get("m9") === 0.4), "0.6");
  return { ok: true, value: null };
};

/** A figure of a release on a basis that has none. */
const imported = {
  observation: figure("RETAIL", 2024, 10, 5.8, { basis: "同口径", source: "新闻稿" }),
  unit: "%",
  replaces: null,
};

/** Steps whose file is opened, and what is then done; what an undoing takes back is done in the same session. */
const scenarios: readonly (readonly [string, readonly Step[], Step, inSession?: Step])[] = [
  ["loading into an empty workbook", [], load],
  ["loading again where a sheet was deleted", [load, person, deleting("说明")], load],
  ["loading the plan of another year", [load, person], further],
  ["taking that loading back", [load, person], ({ workbook }) => workbook.undoLoad(), further],
  ["making 指标库", [load, person], library],
  ["taking 指标库 over", [load, library, person], ({ workbook }) => workbook.adoptLibrary()],
  ["generating an analysis", [load, person], analysis("2024-09")],
  ["generating it again, in other colours", [load, analysis("2024-09"), person, palette], analysis("2024-09")],
  ["generating it beside an earlier one", [load, analysis("2024-06"), person], analysis("2024-09")],
  ["making the dashboard", [load, person], dashboard],
  ["making it again, in other colours", [load, dashboard, person, palette], dashboard],
  ["writing the briefing", [load, person], briefing],
  ["writing it again", [load, briefing, person], briefing],
  [
    "saving what was decided",
    [load, person],
    ({ workbook }) => workbook.saveIndicator("GDP", { owner: "统计局" }, 2024),
  ],
  ["loading the promises", [load, person], tasks],
  ["agreeing to a figure that a promise gives", [load, tasks, person], agreed],
  ["writing the bulletin of the promises again", [load, tasks, bulletin, person, agreed], bulletin],
  [
    "taking figures in",
    [load, person],
    ({ workbook }) => workbook.importFigures([imported], { on: "2024-11-18", reason: "" }, 2024),
  ],
  ["undoing", [load, person], ({ workbook }) => workbook.undoGenerate(), analysis("2024-09")],
];

function deleting(sheet: string): Step {
  return async ({ host }) => {
    await asUser(host, (context) => context.workbook.worksheets.getItem(sheet).delete());
    return { ok: true, value: null };
  };
}

/** The file of a workbook in which these steps were taken. */
async function prepared(steps: readonly Step[]): Promise<Uint8Array> {
  const host = createHost();
  const opened = { host, workbook: createWorkbook(connect(host)) };
  for (const step of steps) valueOf(await step(opened));
  await host.idle();
  const file = await host.save();
  host.dispose();
  return file;
}

async function open(file: Uint8Array, inSession?: Step): Promise<Opened> {
  const host = await openXlsx(file);
  const opened = { host, workbook: createWorkbook(connect(host)) };
  if (inSession) valueOf(await inSession(opened));
  await host.idle();
  return opened;
}

/**
 * The saved file's parts, without the moment and the ids of its making, and without empty cells: a row's format is written
 * into those that a sheet has at the time, which is seen by nobody. Without the figures as they were last read, too: the test
 * reads once more where something broke off.
 */
async function partsOf({ host }: Opened): Promise<Record<string, string>> {
  await asUser(host, async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    await context.sync();
    const kept = sheets.items.map(({ customProperties }) => customProperties.getItemOrNullObject("jh-figures"));
    await context.sync();
    for (const property of kept) if (!property.isNullObject) property.delete();
  });
  const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
  const id = /\{[0-9A-F]{8}-[0-9A-F-]{27}\}/g;
  const emptyCell = /<c r="[A-Z]+\d+"(?: s="\d+")?\/>| spans="[\d:]+"/g;
  return Object.fromEntries(
    Object.entries(unzipSync(await host.save())).map(([name, bytes]) => [
      name,
      strFromU8(bytes).replace(moment, "").replace(id, "").replace(emptyCell, ""),
    ]),
  );
}

/** How often each thing stands in the input sheets, by which a lost one is found wherever it would have moved. */
async function entered({ workbook }: Opened): Promise<readonly (readonly [string, number])[]> {
  const read = await workbook.readWorkbook();
  return read.ok
    ? read.value.observations.map(({ code, month, role, vintage, basis, value }) => [
        `${code} ${month} ${role} ${vintage} ${basis}`,
        value,
      ])
    : [];
}

for (const [name, before, action, inSession] of scenarios)
  describe(`a fault while ${name}`, () => {
    it("leaves every typed figure in place, and the next try ends as if there had been none", async () => {
      const file = await prepared(before);
      const undisturbed = await open(file, inSession);
      const figures = await entered(undisturbed);
      const { counters } = undisturbed.host;
      const earlier = counters.actions;
      valueOf(await action(undisturbed));
      const actions = counters.actions - earlier;
      const wanted = await partsOf(undisturbed);
      undisturbed.host.dispose();

      for (const at of placesIn(actions)) {
        const opened = await open(file, inSession);
        opened.host.failNext({ at, code: "GeneralException" });
        const broken = await action(opened);
        const kept = new Map(await entered(opened));
        if (figures.length > 0 && kept.size > 0)
          for (const [place, value] of figures) expect([at, place, kept.get(place)]).toEqual([at, place, value]);
        if (!broken.ok) valueOf(await action(opened));
        const parts = await partsOf(opened);
        const differing = Object.keys({ ...wanted, ...parts }).filter((name) => wanted[name] !== parts[name]);
        expect({ at, differing }).toEqual({ at, differing: [] });
        opened.host.dispose();
      }
    });
  });

/** Places among so many, the ends and some between. */
function placesIn(actions: number): number[] {
  const many = Number(process.env["FAULTS"] ?? 6);
  return [...new Set(Array.from({ length: many }, (_, i) => Math.round(((actions - 1) * i) / (many - 1))))];
}
