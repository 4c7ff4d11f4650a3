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
  "以下 以上 下面 本次 本期 本场 此次 今天 这里 目标 内容 主持人 主持 嘉宾 讲师 待定 签到 茶歇 午休 休息 全体 全员 神秘嘉宾 所有人 大家 开场 致辞 圆桌 讨论 交流 互动 抽奖 合影 公司 社区 团队 官方 主题 议题 议程 时间 地点 报名 回顾 直播 线上 线下 志愿者 观众 参会者 组委会 报名方式 特邀嘉宾 现场 自由 自由交流 团队成员 无 暂无 用户 人员 经验 公众号 待公布 敬请期待 更多 主办方 承办方 组织者 现场报名 各位 工作人员".split(
    " ",
  ),
);
/** Common nouns that begin like a family name: `高可用`, `方案`. */
const NOUNS = new Set(
  "高可用 高并发 高性能 高吞吐 高效 高级 高校 高端 高阶 方案 方法 方法论 方向 金融 金融业 金融云 安全 安全性 安全域 安装 安卓 安卓端 平台 平台化 平衡 平行 计算 计算机 计划 时间 时间轴 时序 时序库 时代 时空 时区 时装 包管理 马拉松 白皮书 白盒 程序 程序员 石油 成本 成果 成长 成功 成都站 路由 路由器 路演 路线 路线图 简单 简化 简历 简介 游戏 游戏化 游戏业 容器 容器化 容量 容灾 容错 强化 强一致 应用 应用层 应急 经济 经历 经典 常见 常用 常识 万物 万能 元数据 元宇宙 单元 单体 单测 单机 单点 云原生 云计算 云上 云端 云平台 云服务 云边端 向量 向量化 连接 连接器 连续 符号 焦点 乐趣 管理 管理者 管理学 管道 管控 宣讲 宣传 关系 关系型 关键 关联 关注 顾客 任务 任意 任意门 沙盒 沙箱 沙龙 盘点 满意 满足 满载 水平 于是 明日 国产 国产化 国际 国际化 国密 能效 能力 和平 和谐 解构 解决 解密 解析 解读 解耦 解惑 项目 项目制 习惯 相关 相遇 相约 车联网 车载 车机 段位 苗圃 米家 麦克风 欧洲 石化 花絮 雷达 水利 水务 严选 施工 史诗 谈判 谈心 章节 宋词 汤圆 康复 齐聚 伍佰 封装 封闭 储能 储存 边缘 边界 边云 戴森 支付 支持 支撑 支点 全链路 红蓝 红队 红利 蓝图 蓝队 蓝牙 索引 终端 干货 干扰 干杯 展示 展望 展区 信息 信任 信号 信创 信通 展台 农业 农村 利用 利器 利弊 勾子 束缚 别名 居家 尚未 习题 楚门 权限 权益 权衡 强网 初探 初识 初级 初学 练习 练手 门禁 门户 门槛 商业 商业化 商品 商城 巧用 查询 查重 查找 粟米 原理 原则 原生 原型 鲜花 储备 植物 智能 智慧 智驾 智算 信仰 闭环 闭幕 由来 尽调 富文本 衡量 步骤 步行 都市 耿直 满分 匡算 文档 文化 文本 文件 广告 广播 广场 东西 沃土 利率 越权 越狱 隆重 师资 师生 巩固 勾选 敖包 融合 融资 冷启动 冷热 冷备 冷链 辛苦 那些 饶舌 空间 曾经 沙漠 养成 鞠躬 须知 丰富 巢湖 关卡 相册 查杀 后端 荆州 红黑树 游标 权重 盖章 益处 公开 公益 公平 公告".split(
    " ",
  ),
);
/** Whole words: `Inês` does not begin with "in". */
const NO_NAME_LATIN =
  /(?<![\p{L}\p{N}])(?:tba|tbd|tbc|all|everyone|team|panel|keynote|break|lunch|dinner|coffee|welcome|opening|closing|remarks|registration|check|networking|doors?|live|demo|talks?|session|workshop|q&a|community|group|hall|room|main|stage|lightning|introduction|intro|meetup|conference|open|source|cloud|native|online|speakers?|attendees?|drinks|food|pizza|social|free|with|for|the|of|and|to|in|on|at|from|how|why|what|your|is|university|college|institute|foundation|inc|ltd|llc|gmbh|corp|labs?|systems|software|technologies|bank|society|association|company|studios?|cent(?:er|re)|library|department|school|apache|kubernetes|docker|linux|python|java|javascript|typescript|golang|aws|azure|google|microsoft|redis|spring|data|web|api|apis|machine|learning|deep|artificial|intelligence|kafka|spark|postgres|postgresql|mysql|mongodb|devops|security|testing|building|using|getting|started|understanding|modern|distributed|serverless|microservices?|engineering|development|software|programming|framework|platform|service|mesh|roadmap|overview|part|chapter|new|next|lessons|state|my|our|your|his|her|their|this|that|these|are|be|do|does|not|no|can|will|consulting|partners|group|networks|solutions|capital|ventures|media|digital|global|international|tech|technology|computing|robotics|analytics|games|health|energy|challenges?|building|prizes?|pitch|pitches|judging|served|session)(?![\p{L}\p{N}])/iu;

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
  if (!looksLikeHanName(name) || NOUNS.has(simplify(name))) return false;
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
