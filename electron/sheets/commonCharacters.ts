/** Characters that names, firms and column headers are full of: what tells one legacy encoding from another in a short list. */

const SIMPLIFIED =
  "序号姓名昵称花手机电话号码邮箱邮件地址公司单位部门职位职务票种类型状态报名时间备注身份角色签到订微信性别男女是否已未付费取消审核通过人数" +
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文" +
  "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂华建国志红玉春海波鹏飞浩然子轩雨欣佳怡梓涵思宇泽晨俊博天一三四五二大小中心新生学家成长东西南北" +
  "上海北京深圳广州杭州成都武汉科技有限信息网络软件数据云计算大学研究院集团股份银行阿里巴腾讯百度字节蚂蚁金服华为工程师经理总监架构开发产品运营前端后测试算法主管员讲嘉宾参会的不了在我有和就要会来到说们你";

const TRADITIONAL =
  "序號姓名暱稱花手機電話號碼信箱郵件地址公司單位部門職稱職位票種類型狀態報名時間備註身份角色簽到訂微信性別男女是否已未付費取消審核通過人數" +
  "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬董唐藍蔣石紀姚連歐程湯田康姜汪白鄒尤巫龔嚴韓馮鐘" +
  "志明俊傑家豪建宏怡君雅婷淑芬美玲惠雯欣儀佳穎宗翰冠宇承恩品妍子晴偉大小中心新生學國華文玉春海一三四五二東西南北" +
  "台北臺灣高雄新竹科技股份有限資訊網路軟體數據雲端計算大學研究院集團銀行工程師經理總監架構開發產品營運前端後測試主管員講者嘉賓參加的不了在我有和就要會來到說們你";

const JAPANESE =
  "氏名名前姓会社部署役職電話番号住所連絡先参加者受付票種状態申込日時備考表示所属登録確認済未出席欠席" +
  "佐藤鈴木高橋田中伊渡辺山本村小林加吉口松井木清斎阪森池橋石川前岡長谷近遠坂青福西太三原野上中島竹内金一郎二美子大介健翔陽菜結衣東京株式大阪開発技術学生社員";

const KOREAN =
  "이름성명전화번호이메일회사소속직책직위부서연락처참가자등록상태비고일시티켓종류접수신청확인취소대기완료" +
  "김박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽차주우구민진지나도영수현준민서윤지은하준우성훈동재혜경미숙희정아연주원석호상태기철용진규국서울부산한국주식대학교기술개발팀가다는을의에로사스이트";

const sets = new Map<string, ReadonlySet<string>>([
  ["gb18030", new Set(SIMPLIFIED)],
  ["big5", new Set(TRADITIONAL)],
  ["shift_jis", new Set(JAPANESE)],
  ["euc-kr", new Set(KOREAN)],
  ["euc-jp", new Set(JAPANESE)],
]);

const NONE: ReadonlySet<string> = new Set();

/** The characters that speak for an encoding; none for those that are not told by their characters. */
export const commonCharacters = (encoding: string): ReadonlySet<string> => sets.get(encoding) ?? NONE;
