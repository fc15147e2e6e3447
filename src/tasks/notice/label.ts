/** What begins a clause and says nothing of its quantity. */
const leads =
  /^(?:20\d\d年|力争|争取|确保|努力|奋力|着力|同时|其中|并|再|全年|年内|今年|预计|统筹|推动|带动|促进|推进|实现|完成|争创|打造|到20\d\d年|到年底|累计完成)+/;
/** What stands between a subject and its quantity. */
const links =
  /(?:总量|规模)?(?:(?:分别|各|均|稳定|保持|控制|提高|放大|增加|扩大|力争)?(?:达到|达|突破|超过|超|不低于|不少于|不高于|不超过|高于|快于|低于|在|至|到|为|实现|完成|约))+$|(?:分别|各|均|突破)$/;
const rises = /(?:同比)?(增长|增加|提高|提升|上升|下降|降低|减少)$/;
const verbs =
  /^(?:新增|新建|新改扩建|新落地|新出让|建成|创成|招引|引进|实施|培育|组织|供应|落地|举办|建设|开展|改造|淘汰)/;

/** The words around a quantity: what they say of it and what it is called. */
export interface Named {
  /** Without a verb that lists share and without what leads to the number; empty where nothing is said. */
  readonly subject: string;
  /** 新增, 建成 and the like, which hold for a whole list; empty where there is none. */
  readonly verb: string;
  /** 增长, 提高, 下降; null where it is none. */
  readonly rise: string | null;
  /** What leads to the number, such as 达到 and 突破. */
  readonly link: string;
}

/**
 * What the words before and behind a quantity say.
 *
 * Worked: 力争社会消费品零售总额增长 → subject 社会消费品零售总额, rise 增长; 新增科技小巨人企业 → verb 新增, subject 科技小巨人企业
 */
export function namedBy(before: string, behind: string): Named {
  const text = before.replace(leads, "");
  const link = links.exec(text)?.[0] ?? "";
  const bare = text.slice(0, text.length - link.length);
  const rise = rises.exec(bare)?.[1] ?? null;
  const named = rise === null ? bare : bare.replace(rises, "").replace(/(?:力争|确保)$/, "");
  const verb = verbs.exec(named)?.[0] ?? "";
  const subject = `${named.slice(verb.length)}${/^[的]/.test(behind) ? behind.slice(1) : behind}`;
  return { subject: subject.replace(/^[，、的]+|[，、（(]+$/g, ""), verb, rise, link };
}

/** Tails that the parts of a list share where only the last one says them. */
const tails =
  /(?:规上工业)?(?:总?产值|增加值|投资|综合机械化率|机械化率|普及率|覆盖率|占比|比重|收入|营收|销售额|出口额?|面积|产量|贷款|参保)$/;

/** The names of a list whose last part says what all of them are: 水稻、农作物耕种收综合机械化率 → 水稻…, 农作物…. */
export function listNames(parts: readonly string[]): readonly string[] {
  const tail = tails.exec(parts.at(-1) ?? "")?.[0] ?? "";
  return parts.map((part) => (tail === "" || tails.test(part) ? part : `${part}${tail}`));
}
