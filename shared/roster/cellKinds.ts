/** What a cell's text looks like, used to confirm a header's meaning or to do without a header. */

export const looksLikeEmail = (text: string): boolean => /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(text.trim());

/** A telephone number: 7 to 15 digits with the usual marks between, or a number that Excel rounded to `1.38E+10`. */
export function looksLikePhone(text: string): boolean {
  const trimmed = text.normalize("NFKC").trim();
  if (isScientific(trimmed)) return true;
  if (!/^[+(]?[\d\s().+/-]{7,24}(?:\s*(?:ext|x|转|#)\.?\s*\d{1,6})?$/i.test(trimmed)) return false;
  const digits = trimmed.replace(/\D/g, "").length;
  return digits >= 7 && digits <= 17 && !looksLikeDate(trimmed);
}

/** A mobile number of mainland China, with or without its country code. */
export const isChineseMobile = (text: string): boolean =>
  /^(?:\+?86|0086)?1[3-9]\d{9}$/.test(text.normalize("NFKC").replace(/[\s()-]/g, ""));

/** `1.38E+10`: what a spreadsheet left of a long number. */
export const isScientific = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(text.trim());

export const looksLikeDate = (text: string): boolean =>
  /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-]\d{4}/.test(text.trim());

export const looksLikeNumber = (text: string): boolean => /^[+-]?[\d,]+(?:\.\d+)?%?$/.test(text.trim());

export const looksLikeHonorific = (text: string): boolean =>
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|先生|女士|小姐|博士|教授|様|さん)\.?$/i.test(
    text.trim(),
  );

export const looksLikeCompany = (text: string): boolean =>
  /(?:公司|集团|集團|科技|大学|大學|学院|學院|银行|銀行|研究院|研究所|事务所|工作室|基金会|株式会社|会社|중앙회|주식회사)/.test(
    text,
  ) || /\b(?:inc|ltd|llc|gmbh|ag|corp|co|sarl|sas|s\.a\.|university|labs?)\.?$/i.test(text.trim());

/** Two to four hanzi that begin with a Chinese surname, or two to four capitalised words. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const trimmed = text.trim();
  const bare = trimmed.replace(/[（(【[].*?[）)】\]]$/, "").replace(/[\s\u3000]+/g, "");
  if (/^\p{Script=Han}{2,4}$/u.test(bare)) return startsWithSurname(bare);
  if (/^\p{Script=Hangul}{2,4}$/u.test(bare)) return true;
  return /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|der|den|la|le|di|da|bin|al)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(
    trimmed,
  );
}

const LONGEST_NAME = 100;

/** The two-character surnames in use, simplified and traditional. */
const COMPOUND_SURNAMES = new Set(
  "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|长孙|長孫|宇文|司徒|令狐|夏侯|轩辕|軒轅|钟离|鍾離|淳于|单于|單于|太史|申屠|公羊|赫连|赫連|澹台|澹臺|闻人|聞人|万俟|濮阳|濮陽|南宫|南宮|独孤|獨孤|端木|百里|呼延|东郭|東郭|西门|西門|拓跋|完颜|完顏|纳兰|納蘭|司空|司寇|鲜于|鮮于|亓官|公冶|宗政|梁丘|左丘|谷梁|乐正|漆雕|壤驷|巫马|闾丘|第五|南门|即墨|哥舒|贺兰".split(
    "|",
  ),
);

/** The single surnames of nearly everyone, simplified and traditional. */
const SURNAMES = new Set(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文" +
    "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺" +
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊塗時關費紀歐項陽衛單寧閔華車邊饒鄔臧宮來簡婁蓋黨談連樂應藍鞏練",
);

/** What Japanese surnames begin with: enough to tell a name, not to take one apart. */
const JAPANESE_STARTS = new Set("佐鈴渡伊小加松木清斎阪森橋岡長近遠坂青福西太三上中島竹内藤村山川大田本井前平石");

const startsWithSurname = (text: string): boolean =>
  COMPOUND_SURNAMES.has(text.slice(0, 2)) || SURNAMES.has(text.charAt(0)) || JAPANESE_STARTS.has(text.charAt(0));

/**
 * Family and given name of a Chinese name written without a blank, `欧阳娜娜` → `欧阳`, `娜娜`; null when the first
 * characters are no surname in use or the name is longer than Chinese names are.
 */
export function splitHanName(name: string): { familyName: string; givenName: string } | null {
  if (!EVERYDAY_HAN.test(name) && !/^\p{Script=Han}{2,4}$/u.test(name)) return null;
  const length = EVERYDAY_HAN.test(name) ? name.length : [...name].length;
  if (HONORIFIC_END.test(name)) return null;
  if (length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2)))
    return { familyName: name.slice(0, 2), givenName: name.slice(2) };
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
  if (length > 3 || !SURNAMES.has(first)) return null;
  return { familyName: first, givenName: name.slice(first.length) };
}

const EVERYDAY_HAN = /^[\u4e00-\u9fff]{2,4}$/;

/** `张女士`, `李老师`: how somebody is addressed, no given name. */
const HONORIFIC_END = /^.{1,2}(?:先生|女士|小姐|老师|老師|同学|同學|教授|博士|经理|總|总)$/;
