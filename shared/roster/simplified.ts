/** A header in traditional characters as it would be written in simplified ones; only characters that head columns. */
export const simplified = (words: string): string =>
  TRADITIONAL.test(words) ? [...words].map((each) => PAIRS.get(each) ?? each).join("") : words;

const PAIRS = new Map(
  "號号 碼码 編编 訂订 單单 電电 話话 機机 聯联 絡络 郵邮 職职 務务 稱称 門门 憑凭 證证 驗验 銷销 報报 簽签 條条 類类 別别 種种 價价 狀状 態态 審审 確确 認认 兌兑 換换 領领 參参 與与 會会 賓宾 來来 備备 註注 時时 間间 數数 攜携 帶带 隨随 員员 學学 構构 組组 織织 團团 體体 業业 課课 師师 講讲 貴贵 請请 問问 寫写 輸输 選选 擇择 購购 買买 發发 據据 繳缴 費费 場场 際际 處处 營营 銀银 頭头 銜衔 崗岗 紹绍 薦荐 緊紧 規规 產产 壓压 歲岁 護护 興兴 議议 飲饮 優优 額额 國国 區区 縣县 網网 頁页 應应 該该 們们 麼么 樣样 從从 為为 麗丽 劃划 對对 説说 說说 暱昵 維维 劵券 檢检 識识 準准 實实"
    .split(" ")
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const TRADITIONAL = new RegExp(`[${[...PAIRS.keys()].join("")}]`);
