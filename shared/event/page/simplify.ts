/**
 * Traditional characters of the words and family names this room knows, each before its simplified form. Not a converter:
 * it only lets one list of words read pages from both sides of the strait.
 */
const PAIRS =
  "時时間间點点題题講讲師师賓宾議议報报辦办單单協协贊赞夥伙體体動动線线會会場场館馆簽签敘叙開开圓圆論论壇坛環环節节內内紹绍簡简網网鏈链結结連连錄录資资載载團团隊队組组織织聯联絡络與与職职務务稱称員员問问專专經经總总監监軟软發发領领導导創创負负責责現现學学習习歡欢廳厅樓楼區区號号週周禮礼觀观眾众費费價价購购門门註注冊册參参態态實实踐践構构設设計计產产業业術术數数據据雲云後后測测試试運运維维護护獻献貢贡譯译編编輯辑長长董董顧顾問问導导閉闭獎奖頒颁談谈話话階阶換换處处緣缘鄰邻讀读書书說说題题頻频視视訊讯聽听獲获義义簽签關关於于蘭兰陽阳陳陈張张劉刘趙赵黃黄吳吴孫孙馬马鄭郑謝谢許许韓韩馮冯鄧邓蕭萧葉叶蘇苏呂吕盧卢鍾钟譚谭陸陆賈贾韋韦鄒邹閆闫龍龙賀贺龔龚萬万錢钱嚴严湯汤齊齐喬乔龐庞顏颜聶聂魯鲁歐欧鳳凤盧卢駱骆塗涂畢毕單单連连溫温詹詹賴赖簡简遊游紀纪華华羅罗楊杨莊庄劉刘鐘钟衛卫應应宮宫寧宁強强應应費费樂乐黨党辭辞";

const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLE.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

/** One character for one, so that positions stay true; for comparing with word lists, never for showing. */
export const simplify = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? text.replace(/\p{Script=Han}/gu, (c) => SIMPLE.get(c) ?? c) : text;
