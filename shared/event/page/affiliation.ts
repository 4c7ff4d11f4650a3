import { cleanText } from "../../words/text.ts";
import { simplify } from "./simplify.ts";

/** What people do, at the end of an affiliation: `高级技术专家`, `Committer`. */
const ROLE_ZH =
  "专家|工程师|架构师|负责人|总监|经理|主管|主任|创始人|创办人|执行长|技术长|合伙人|总裁|院长|所长|校长|会长|理事长|理事|秘书长|主席|董事长|董事|教授|讲师|教练|制作人|发行人|策划师?|导演|摄影师|法务|律师|翻译|测开|(?:高级|资深|首席|初级|中级)(?:研发|前端|后端|全栈|算法|产品|客户端)|博士生?|硕士|研究员|科学家|分析师|顾问|布道师|大使|运营|开发者|开发|贡献者|维护者|核心成员|成员|作者|译者|学生|站长|编辑|主编|记者|组长|队长|代表|委员|领航人|版主|爱好者|产品人|设计师|测试|运维|志愿者|技术人|导师|管理员|召集人|发起人|主理人|出品人|主持人|员工|官|长(?=$)|老师|同学";
const ROLE_EN =
  "engineer|engineering|developer|architect|manager|lead|leader|c[teoifp]o|ciso|founder|co-?founder|director|scientist|advocate|maintainer|committer|head|vp|president|consultant|professor|lecturer|student|researcher|author|contributor|ambassador|chair|co-?chair|evangelist|specialist|analyst|officer|partner|fellow|programmer|designer|sre|devrel|pmc(?: member)?|mvp|member|organi[sz]er|freelancer|host|moderator|admin(?:istrator)?|operator|writer|editor|owner|intern|expert|strategist|coach|teacher|librarian|dba|tl|pm|qa|journalist|recruiter|sourcer|marketer|accountant|attorney|counsel|nurse|physician|mentor|trainer|tester|economist|physicist|chemist|linguist|artist|illustrator|animator|composer|curator|archivist|planner|producer|secretary|treasurer|trustee|volunteer|blogger|podcaster|streamer|educator|instructor|tutor|dean|provost|registrar|postdoc|advis[eo]r|investor|entrepreneur|supervisor|auditor|translator|interpreter|apprentice|hobbyist|assistant|associate|copywriter|receptionist|bookkeeper|hr(?:bp|d)?|\\w{3,12}(?:grapher|ologist|ician)";
const ROLE_END = new RegExp(
  `(?:(?:${ROLE_ZH})|\\b(?:${ROLE_EN}|dev)s?\\b)[\\s)）]*(?:[(（][^()（）]{1,16}[)）])?$`,
  "iu",
);
const ROLE_ANY = new RegExp(`(?:${ROLE_ZH})|\\b(?:${ROLE_EN})\\b`, "iu");
/** Words before the role word that still belong to it. */
const ROLE_CORE = new RegExp(
  `((?:售前|售后|独立|自由|资深|高级|首席|初级|中级|主任|副|联合|核心|执行|前|现任|技术|研发|开发|软件|后端|前端|系统|平台|产品|项目|运维|测试|算法|数据|解决方案|架构|应用|安全|云原生|容器化|中间件|基础架构|开源|社区|市场|运营|战略|全栈|服务端|客户端|大数据|人工智能|AI|DevOps|SRE|Java|Go|Golang|Rust|Python|C\\+\\+|PMC|总|\\s)*(?:${ROLE_ZH}))$`,
  "iu",
);

/** Names every reader knows to be organisations: they tell where the employer ends when nothing else does. Longest first. */
const KNOWN =
  "蚂蚁金服 蚂蚁集团 蚂蚁 阿里巴巴 阿里云 阿里 支付宝 淘宝 天猫 腾讯云 腾讯 百度智能云 百度 字节跳动 火山引擎 美团 滴滴出行 滴滴 京东云 京东科技 京东 网易数帆 网易云音乐 网易 华为云 华为 小米 小红书 哔哩哔哩 快手 拼多多 携程 微软 谷歌 英特尔 英伟达 红帽 亚马逊云科技 亚马逊 甲骨文 思科 顺丰 中国移动 中国电信 中国联通 移动云 天翼云 联想 浪潮 新浪 搜狐 知乎 饿了么 唯品会 清华大学 北京大学 浙江大学 复旦大学 上海交通大学 中国科学技术大学 华中科技大学 中科院软件所 Google Microsoft Amazon AWS Intel NVIDIA IBM Oracle Cisco VMware SAP Meta Facebook Apple Netflix GitHub GitLab SUSE Canonical Mozilla Shopee PingCAP".split(
    " ",
  );

export interface Affiliation {
  company: string | null;
  role: string | null;
}

export const isRoleWord = (text: string): boolean => ROLE_END.test(simplify(text.trim()));

export const hasRoleWord = (text: string): boolean => ROLE_ANY.test(simplify(text));

/** A text as far as its last role word: behind it a clause tells other things. */
export function upToRole(text: string): string {
  const last = [...simplify(text).matchAll(new RegExp(ROLE_ANY.source, "giu"))].at(-1);
  return last ? text.slice(0, last.index + last[0].length) : text;
}

/** The organisation a text begins with, from the names every reader knows and those this page taught; "" for none. */
export function leadingCompany(text: string, taught: ReadonlySet<string>): string {
  let best = "";
  for (const name of [...KNOWN, ...taught]) if (name.length > best.length && text.startsWith(name)) best = name;
  const kind = best === "" ? "" : (/^(?:集团|科技|公司|大学|研究院|实验室)/.exec(text.slice(best.length))?.[0] ?? "");
  // "Intel" is not what "Intelligent" begins with.
  return best !== "" && /[A-Za-z0-9]$/.test(best) && /^[A-Za-z0-9]/.test(text.slice(best.length)) ? "" : best + kind;
}

/** What firms and schools end with: `支点科技联合创始人` begins with one, whoever knows it or not. */
const SHAPE =
  /^[\p{Script=Han}A-Za-z0-9]{2,16}?(?:股份有限|有限)公司(?=\s?\p{L}|\s$)|^[\p{Script=Han}A-Za-z0-9]{1,8}?(?:科技|集团|公司|大学|学院|研究院|研究所|实验室|银行|证券|基金会|社区|联盟|协会|股份|云(?!原生|计算|平台|服务|端))(?=\s?\p{L}|\s$)/u;

const shapedCompany = (text: string): string => text.slice(0, SHAPE.exec(simplify(text))?.[0].length ?? 0);

/** An organisation beyond doubt: known to everybody, taught by this page, or by its ending (`星河科技`; 王国云 is a person). */
export const isCompany = (text: string, taught: ReadonlySet<string>): boolean =>
  KNOWN.includes(text) || taught.has(text) || (!/[云雲]$/.test(text) && shapedCompany(`${text} `) === text);

/**
 * `酷家乐 容器化负责人`, `蚂蚁金服高级技术专家`, `CTO at Acme`, `Acme, CTO` → company and role. A guess: what cannot be told
 * apart stays null, callers keep the text. Only the first of several positions (`A 专家、B 架构师`) is split.
 */
export function splitAffiliation(text: string, taught: ReadonlySet<string> = new Set()): Affiliation {
  const clean = cleanText(text)
    .replace(/\s?[(（]https?:[^()（）]{0,200}[)）]/g, "")
    .replace(/^[,，:：\-–—|]\s*/, "")
    .replace(/^(?:现任职于|现就职于|目前就职于|目前任职于|就职于|任职于|现任|现为|来自)\s*/, "");
  const employed = /^([^，,、；;。]{2,30}?)[，,]?\s?(?:担任|任职|任)\s?([^，,、；;。]{2,30})$/u.exec(clean);
  if (employed?.[1] && employed[2] && isRoleWord(employed[2])) return { company: employed[1], role: employed[2] };
  const [, post, house] = /^(\p{Script=Han}{2,12})\s?[（(]([^（()）]{2,20})[）)]$/u.exec(clean) ?? [];
  if (post && house && isRoleWord(post) && isHouse(house, taught)) return { company: house, role: post };
  const english = splitEnglish(clean);
  if (english) return english;
  const [first = "", second = ""] = clean.split(/[，,、；;。|｜/]/).map((part) => part.trim());
  if (!isRoleWord(first) && (isRoleWord(second) || TRADE.test(second)) && isShortName(first))
    return { company: first, role: second };
  if (isRoleWord(first) && isHouse(second, taught)) return { company: second, role: first };
  const known = leadingCompany(first, taught);
  const shaped = isRoleWord(first) ? shapedCompany(first) : "";
  const company = known.length >= shaped.length || isRoleWord(shaped) ? known : shaped;
  const rest = first.slice(company.length).trim();
  if (company !== "") return { company, role: rest === "" ? null : rest.replace(/^的/, "") };
  return splitByShape(first) ?? splitByBlank(first) ?? splitGlued(first);
}

/** A firm or school, or a part of one: `青禾大学计算机学院`. */
const isHouse = (text: string, taught: ReadonlySet<string>): boolean =>
  (text !== "" && isCompany(text, taught)) ||
  (shapedCompany(text) !== "" && !isRoleWord(text) && /(?:学院|系|所|中心|实验室|部|医院)$/.test(simplify(text)));

/** Behind the company and a comma a trade is a position: `深流，内核研发`. */
const TRADE = /^[\p{Script=Han}A-Za-z]{0,8}(?:研发|前端|后端|运维|架构|算法|产品|市场|布道|测试|支持)$/u;

/** Companies a text names beyond doubt, to be taught to the rest of the page. */
export function taughtBy(text: string): string[] {
  const { company: first } = splitByBlank(cleanText(text)) ?? { company: null };
  const company = first && (shapedCompany(`${first} `) || first);
  return company && /^[\p{Script=Han}A-Za-z0-9]{2,12}$/u.test(company) ? [company] : [];
}

/** `Head of Documentation`, `VP Community`: the role leads. */
const LEADS_ROLE = new RegExp(`^(?:(?:senior|vice|global)\\s)?(?:${ROLE_EN})\\s(?:of|for)\\s|^[sea]?vp\\s`, "i");

const RANK = "(?:C[A-Za-z]O|(?:[Cc]o-?)?[Ff]ounder|[Oo]wner|[Pp]resident)";
const RANK_OF = new RegExp(`^(${RANK}(?:\\s(?:and|&)\\s${RANK})?)\\sof\\s(\\p{Lu}[^,;]{1,50})$`, "u");

function splitEnglish(text: string): Affiliation | null {
  if (/\p{Script=Han}/u.test(text)) return null;
  const [, told, firm] = /^([^()]{2,80}?)\s*\(([^()]{2,60})\)$/.exec(text) ?? [];
  if (told && firm && isRoleWord(told) && !isRoleWord(firm)) return { company: firm, role: told };
  // Nobody is the founder of anything but a firm; a head or a director may be of a part of one.
  const [, rank, house] = RANK_OF.exec(text) ?? [];
  if (rank && house) return { company: house, role: rank };
  const [, role, company] = /^(.{2,80}?)\s*(?:\bat\b|@)\s*(.{2,80})$/i.exec(text) ?? [];
  if (role && company) return { company: company.trim(), role: role.replace(/,$/, "").trim() };
  const [, project, post] = OF_APACHE.exec(text) ?? [];
  if (project && post) return { company: project, role: post };
  const parts = text.split(/\s*(?:,|\||;|\s[-–—]\s)\s*/).filter((part) => part !== "");
  if (parts.length >= 2) {
    const isRole = (part: string) => isRoleWord(part) || LEADS_ROLE.test(part);
    const one = parts.findIndex((part) => isRole(part) && !SEVERAL.test(part));
    const team = parts.findIndex(isRole);
    // `Firefighter, Harbour Devs`: several are a group, and what stands before it is who somebody is there.
    const roleAt = one < 0 && team > 0 ? 0 : team < 0 ? team : one < 0 ? team : one;
    const [only] = parts.filter((_, i) => i !== roleAt);
    if (roleAt >= 0) return { company: only ?? null, role: parts[roleAt] ?? null };
    return null;
  }
  if (isRoleWord(text) || LEADS_ROLE.test(text)) return { company: null, role: text };
  return { company: text === "" ? null : text, role: null };
}

/** Nobody is several: `Harbour Devs`; `Head of Sales` is one. */
const SEVERAL =
  /^(?!.*\b(?:of|for)\s).*(?:dev|engineer|developer|maker|member|programmer|hacker|partner|fellow|student|expert|writer|designer|architect)s$/i;

/** `Apache Harbour PMC Member`: what Apache is followed by is the project. */
const OF_APACHE = /^(Apache\s\p{Lu}\w+)\s((?:PMC\s?)?(?:Member|Chair|Committer|Contributor|PMC|VP)s?)$/iu;

/** `星河科技 基础团队`: a firm by its ending, then a part of it. */
function splitByShape(text: string): Affiliation | null {
  const [word = "", ...others] = text.split(" ");
  return others.length > 0 && shapedCompany(`${word} `) === word ? { company: word, role: others.join(" ") } : null;
}

/** The last of several words is a role: the first is who employs. */
function splitByBlank(text: string): Affiliation | null {
  const words = text.split(" ");
  if (words.length < 2 || !isRoleWord(text)) return null;
  const [first = "", ...others] = words;
  if (isRoleWord(first)) return null;
  return { company: first, role: others.join(" ") };
}

function splitGlued(text: string): Affiliation {
  const core = ROLE_CORE.exec(simplify(text))?.[1] ?? "";
  const role = text.slice(text.length - core.length).trim();
  if (!role)
    return isRoleWord(text) ? { company: null, role: text } : { company: isShortName(text) ? text : null, role: null };
  const company = text.slice(0, text.length - role.length).trim();
  // `飞控负责人`, `平台组组长`: somebody is in charge of a thing, and of a part of the firm.
  const isPart = /^(?:负责人|带头人)$/.test(simplify(role)) && company.length <= 3;
  if (isPart || PART_OF_FIRM.test(simplify(company))) return { company: null, role: text };
  return { company: company === "" ? null : company, role };
}

const PART_OF_FIRM = /^\p{Script=Han}{1,6}(?:组|部|部门|团队|方向|业务线|事业部)$/u;

const isShortName = (text: string): boolean => text !== "" && text.length <= 20 && !/\d{3}/.test(text);
