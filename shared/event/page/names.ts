import { cleanText } from "../../words/text.ts";
import { isRoleWord } from "./affiliation.ts";
import { simplify } from "./simplify.ts";

/** The hundred most common family names and the compound ones (公安部 2020 report of names; 百家姓 for the compound ones). */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由".split(
    "",
  ),
);
const COMPOUND =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师|单于|纳兰|完颜|叶赫|爱新觉罗)/;

/** Words that lead a clause about somebody: `毕业于清华大学` is nobody's name. */
const NO_NAME_START =
  /^(?:毕业|曾任|曾在|任职|就职|供职|现任|现为|目前|担任|从事|负责|来自|拥有|专注|热爱|主要|同时|作为|关于|参与|具有|如何|基于|面向|通过|使用)/;

/** Words that stand where a name could and are none. */
const NO_NAME = new Set(
  "主持人 主持 嘉宾 讲师 待定 签到 茶歇 午休 休息 全体 全员 神秘嘉宾 所有人 大家 开场 致辞 圆桌 讨论 交流 互动 抽奖 合影 公司 社区 团队 官方 主题 议题 议程 时间 地点 报名 回顾 直播 线上 线下 志愿者 观众 参会者 组委会 报名方式 特邀嘉宾 现场 自由 自由交流 团队成员 无 暂无 用户 人员 经验 公众号 待公布 敬请期待 更多 主办方 承办方 组织者 现场报名 各位 工作人员".split(
    " ",
  ),
);
const NO_NAME_LATIN =
  /\b(?:tba|tbd|tbc|all|everyone|team|panel|keynote|break|lunch|dinner|coffee|welcome|opening|closing|remarks|registration|check|networking|doors?|live|demo|talks?|session|workshop|q&a|community|group|hall|room|main|stage|lightning|introduction|intro|meetup|conference|open|source|cloud|native|online|speakers?|attendees?|drinks|food|pizza|social|free|with|for|the|of|and|to|in|on|at|from|how|why|what|your|is|university|college|institute|foundation|inc|ltd|llc|gmbh|corp|labs?|systems|software|technologies|bank|society|association|company|studios?|cent(?:er|re)|library|department|school|apache|kubernetes|docker|linux|python|java|javascript|typescript|golang|aws|azure|google|microsoft|redis|spring|data|web|api|apis|machine|learning|deep|artificial|intelligence|kafka|spark|postgres|postgresql|mysql|mongodb|devops|security|testing|building|using|getting|started|understanding|modern|distributed|serverless|microservices?|engineering|development|software|programming|framework|platform|service|mesh|roadmap|overview|part|chapter|new|next|lessons|state|my|our|your|his|her|their|this|that|these|are|be|do|does|not|no|can|will|consulting|partners|group|networks|solutions|capital|ventures|media|digital|global|international|tech|technology|computing|robotics|analytics|games|health|energy|challenges?|building|prizes?|pitch|pitches|judging|served|session)\b/i;

/** A transcribed or foreign name in hanzi (`艾达·洛夫莱斯`), a Chinese name or 花名 of two to four hanzi. */
export function looksLikeHanName(text: string): boolean {
  const name = cleanText(text);
  if (/^[\p{Script=Han}]{1,8}[·・•][\p{Script=Han}]{1,8}(?:[·・•][\p{Script=Han}]{1,8})?$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || NO_NAME.has(simplify(name)) || isRoleWord(name)) return false;
  if (NO_NAME_START.test(simplify(name))) return false;
  return name.length < 4 || isCompound(name) || hasSurname(name);
}

/** A family name leads it and the length fits: much surer than looksLikeHanName, which lets every 花名 through. */
export function isSureHanName(text: string): boolean {
  const name = cleanText(text);
  if (!looksLikeHanName(name)) return false;
  return isCompound(name) ? name.length <= 4 : name.length <= 3 && hasSurname(name);
}

/** Two or three capitalised words, initials and particles allowed, or hanzi with a Latin name: `Ada B. Lovelace`, `Jan van der Berg`. */
export function looksLikeLatinName(text: string): boolean {
  const name = cleanText(text).replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Mx)\.?\s/i, "");
  const words = name.split(" ");
  if (words.length < 2 || words.length > 5 || NO_NAME_LATIN.test(name) || isRoleWord(name)) return false;
  return (
    words.every((word) =>
      /^(?:[\p{Lu}][\p{L}\p{M}'’.-]*|van|von|der|den|de|da|di|del|la|le|el|al|bin|ten|ter|dos|do|y|e)$/u.test(word),
    ) && /\p{Ll}/u.test(name)
  );
}

export const looksLikeName = (text: string): boolean => looksLikeHanName(text) || looksLikeLatinName(text);

/** Only a sure name is believed where nothing else hints at a person. */
export const isSureName = (text: string): boolean => isSureHanName(text) || looksLikeLatinName(text);

const hasSurname = (name: string): boolean => SURNAMES.has(simplify(name.charAt(0))) || isCompound(name);

const isCompound = (name: string): boolean => COMPOUND.test(simplify(name));
