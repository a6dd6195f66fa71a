/** What is already filled in the sample bureau's summary of 2026: the prompt of a blank or the name of a figure, and its text. */
export const filledIn2026: Record<string, string> = {
  年份: "2026",
  单位全称: "临江区教育局宣传科",
  本年度中心工作: "“课堂提质、学位扩容、校园平安”三件大事",
  中心组年度学习计划的文件名: "《临江区教育局党组理论学习中心组2026年学习计划》",
  集中学习次数: "12次",
  专题研讨次数: "5次",
  党支部数: "44",
  专职思政课教师数: "93",
  德育主题: "“江畔少年说家乡”",
  志愿服务队数: "55",
  文化品牌名称: "“江风雅韵”文化品牌",
  专题会议次数: "4",
  下一年年份: "2027",
};

/** A section template of the sample office's own. */
export const ownTemplate = {
  heading: "办好家长学校，凝聚育人合力",
  guidance:
    "写家长学校的开课、家访和家校沟通。场次和人次取自各校家长学校台账，线上、线下分开统计；家访以入户记录为准，电话联系不计入。典型做法写校名和一个具体变化，不写学生姓名和家庭情况。与“深化思政工作”一节中的家校协同内容不重复。",
  body: `
### **建好组织，规范运行。**全区建成家长学校{{number:家长学校数}}所，修订{{家长学校章程或办法名称}}，做到有计划、有师资、有教材、有考核。
### **开好课程，精准指导。**开设家庭教育课程{{number:课程门数}}门，线下授课{{number:线下授课场次}}场，线上收看{{number:线上收看人次}}人次，重点指导{{重点指导的学段或问题}}。
### **用好家访，增进互信。**教师入户家访{{number:入户家访户数}}户，收集意见建议{{number:意见建议条数}}条，{{一项根据家长意见作出的改进}}。
`,
};

/** The sample office's own outline, by the keys of built-in templates; `null` is the own template. */
export const ownOutline = {
  name: "宣传科半年工作小结",
  title: "{unit}{period}工作小结",
  templates: [
    "opening",
    "theory-study",
    "publicity",
    "opinion-monitoring",
    null,
    "problems",
    "next-year-plan",
  ],
};
