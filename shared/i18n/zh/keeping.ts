import type { KeepingView, KeepRefusal } from "../../contract/stationShapes.ts";

/** Why this laptop does not keep the record, and what to do. */
const refused: Record<KeepRefusal, string> = {
  "not-installed": "这台电脑上没有 nats-server。请按下面的办法安装，再试一次。",
  "too-old": "这台电脑上的 nats-server 太旧，需要 2.9.10 或更新。",
  "no-hub": "主台没有回应。看看主台的电脑是不是开着、没有休眠，再试一次。",
  "no-answer": "主台上的程序没有回应。请看看那里是不是打开着这个活动，程序是不是同样新。",
  unreachable: "主台连不到这台电脑。请在这台的防火墙里放行 nats-server（端口 4222 和 6222），再试一次。",
  unreached: "这台电脑连不到另一台服务器。请在主台和另一台的防火墙里放行 nats-server（端口 6222），再试一次。",
  full: "已经有三台电脑在保存记录了。",
  "not-in-step": "这台或主台还没有和大家同步。等同步以后再试一次。",
  "port-taken": "别的程序占着需要的端口。请先把它关掉，再试一次。",
  failed: "没有成功。请再试一次；还不行，就换一台电脑。",
  "disk-full": "磁盘满了。请清出空间，再试一次。",
  "disk-error": "磁盘报错。请换一台电脑。",
  "nothing-to-do": "这台已经在保存记录了。",
};

/** What this laptop's part is, as it goes. */
const mine: Record<NonNullable<KeepingView["mine"]>, string> = {
  waiting: "这台已准备好，还差一台：请在另一台上也按“也在这台保存记录”。",
  starting: "这台的服务器正在启动……",
  runs: "这台也在保存记录。请插好电源，活动期间不要合上或休眠。",
  failed: "这台的服务器没有启动起来，会继续重试。",
  stopped: "这台的服务停了，正在重新启动。一直没好，就关掉程序，重新打开。",
  "port-taken": "别的程序占着这台服务器要用的端口。关掉那个程序，它会自动继续。",
  "disk-full": "这台的磁盘满了。清出空间就会自动继续。",
  "others-missing": "三台服务器来得太少，现在无法统一先后。各台先各自签到；请去看看另外两台电脑。",
};

const state: Record<KeepingView["servers"][number]["state"], string> = {
  runs: "运行中",
  waiting: "等第三台",
  silent: "没有回应",
};

/** Three servers that keep an event's record. */
export const keeping = {
  title: "记录保存在哪里",
  one: "只保存在主台上：主台没了，各台各自签到，等它回来或由另一台接任。",
  gathering: "凑够三台，就由三台一起保存：任何一台坏了，其余的继续同步。现在还是主台一台。",
  three: "三台电脑一起保存：其中一台坏了，其余的继续同步。",
  threeNot: (running: number): string =>
    running === 2
      ? "三台里有两台在运行，同步继续；再少一台，各台就各自签到。请去看看没有回应的那台。"
      : "三台里只有一台在运行，各台各自签到。请去看看没有回应的电脑。",
  list: "保存记录的电脑",
  state,
  mine,
  keep: "也在这台保存记录",
  keepAbout:
    "适合大型活动：这台和另外一台同主台一起保存，三台里坏一台不影响。每台都要装好 nats-server、接有线网、地址固定。开始时各台会独自签到几秒。",
  refused,
  notKept: "这台没有保存记录",
  noMore: "这台不再保存……",
  noMoreQuestion: "这台不再保存记录？",
  noMoreAbout:
    "记录又只由主台保存。各台独自签到几秒，把自己有的交给主台，什么也不会丢。以后还要三台，请在两台上重新按“也在这台保存记录”。",
  noMoreConfirm: "不再保存",
  alone: "只由这台保存……",
  aloneQuestion: "只由这台主台保存记录？",
  aloneAbout:
    "某一台服务器的电脑坏了、被带走了，或不再需要时用。各台独自签到几秒，把自己有的交给这台，什么也不会丢。以后还要三台，请在两台上重新按“也在这台保存记录”。",
  aloneConfirm: "只由这台保存",
};
