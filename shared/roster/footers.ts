import { foldText } from "../words/text.ts";
import { isKnownRole } from "./valueWords.ts";

/** A row that counts the others: `合计`, `共 35 人`, `Total attendees: 35`. */
export const isTotals = (text: string): boolean =>
  text.length < LONGEST_TOTALS && BEGINS_LIKE_TOTALS.test(text) && TOTALS.test(text.trim());

/** Nearly no cell does; asked of every row. */
const BEGINS_LIKE_TOTALS =
  /^\s*(?:[合总總総小共累汇計计以一全총합]|total|grand|sub|sum|count|sous|nombre|number|anzahl|gesamt|zwischen|\d+ )/i;

const LONGEST_TOTALS = 40;

const TOTALS = new RegExp(
  [
    /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总人数|总数|累计|汇总|合計|小計|総計|總計|計|total|totals|grand total|subtotal|sub-total|sum|count|summe|gesamt|gesamtsumme|gesamtzahl|anzahl|zwischensumme|total général|sous-total|nombre total|총계|합계)(?:人数|人數|报名人数)?\s*[:：]?\s*(?:[(（].*[)）])?\s*[\d,.]*\s*(?:人|名|位|条|件|명)?$/,
    /^(?:以上)?(?:合计|总计|共计|一共|总共|共有|共|計|全)\s*\d+\s*[人名位条件個个]/,
    /^(?:grand )?(?:total|number)(?: number)?(?: of)? (?:attendees|guests|registrations|registrants|participants|people|persons|tickets|records|rows|orders|entries)\b\s*[:=]?\s*[\d,]*$/,
    /^\d+ (?:attendees|guests|registrations|registrants|participants|people|records|rows|teilnehmer|personen|inscrits|participants)(?: total| in total| gesamt)?\.?$/,
    /^(?:anzahl|gesamtzahl)(?: der)? (?:teilnehmer|anmeldungen|personen|gäste)\s*:?\s*\d*$/,
    /^(?:nombre(?: total)? (?:de |d')|total (?:des |de )?)(?:participants|inscrits|inscriptions|personnes)\s*:?\s*\d*$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/**
 * A text alone in its row that is about the table: `制表人：王五`, `Page 1 of 2`. In a wide table, where a person would
 * fill more cells, any sentence is one.
 */
export function isRemark(text: string, isWide: boolean): boolean {
  return (
    SURE_REMARK.test(text.trim()) ||
    isSection(text.trim()) ||
    (isWide && (/[:：。]/.test(text) || foldText(text).length > 20))
  );
}

/** What stands over the people of one group: `第一组`, `Speakers`, `VIP嘉宾：`. */
export const isSection = (text: string): boolean =>
  /^(?:第[一二三四五六七八九十\d]+[组組批桌场]|[A-Z\d]{1,2}\s*[组組桌]|(?:group|table|gruppe|tisch|groupe)\s*[A-Z\d]{1,2})\s*[:：]?$/i.test(
    text,
  ) ||
  (text.length <= 16 && isKnownRole(text.replace(/\s*[:：]$/, "")));

const SURE_REMARK =
  /^(?:制表|填表|打印|导出|統計|统计|截止|更新|报名截止|备注|備註|说明|注|附注|審核|审核人|经办人|负责人|联系人|日期|时间|第\s*\d+\s*页.*|第\s*\d+\s*頁.*|以下空白|以上|出力日|作成日|作成者|※|\*|注意|generated|exported|printed|created|report|downloaded|last updated|as of|note|notes|stand|erstellt|exportiert|gedruckt|hinweis|généré|exporté|imprimé|édité|remarque)(?:(?:人|者|日期|时间|時間|日時)?\s*[:：]|\s+(?:on|at|by|am|vom|von|le|par|date)\b)|^(?:page|seite)\s*\d+(?:\s*(?:of|von|sur|\/)\s*\d+)?$|^第\s*\d+\s*[页頁]|^(?:以下空白|以下余白|end of (?:list|report|file)|ende der liste|-{3,}.*|={3,}.*|\*{3,}.*)$/i;
