import { facts, who } from "./facts.ts";

/** Every label a heading with the value below; one speaker; questions and answers that are no talks. */
export default facts({
  theme: "部署工具速度通关指南",
  pageTitle: "部署工具速度通关指南",
  date: "2022-02-17",
  start: "20:00",
  end: "21:00",
  online: true,
  links: [{ kind: "live", url: "http://live.example.com/22580654" }],
  people: [
    who("裴小飞", {
      company: "广州视界电子科技股份有限公司",
      role: "运维工程师",
      affiliation: "广州视界电子科技股份有限公司运维工程师，云原生爱好者",
    }),
  ],
});
