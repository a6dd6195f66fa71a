/** Headings of columns whose numbers nobody adds up: rates, shares, averages, ranks, dates, numbers that only name. */
const heads =
  /率|[%％‰]|占比|比[例重值]|[师生]比|同比|环比|[比较]上[年期]|平均|均值|[人户生师校班年月日]均|排[名序位]|名次|位次|序号|编号|代码|学号|日期|时间|年[份龄]|电话|单价|累计|增[长幅速]|[涨降]幅|指数|系数|倍数|满意度|[进完达][成标]?度|最[高低大小]|班额|标准|定额/;

/** The same, where they are all of a heading. */
const wholeHeads = /^(?:年|年度|学年|月|月份|届别?|日|排名|等[次级]|级别|N[oO][.]?)$/;

/** Labels of rows whose numbers belong to no sum, or are in another row already. */
const labels =
  /其中|^[含#]|合计|总计|小计|共计|总数|累计|率$|率[（(]|[%％‰]|占比|比[例重]|平均|人均|同比|环比|[比较]上[年期]|增[长幅减]|排名|上年|去年|同期|^全[年区市县省局校]$|总人?[数量额]/;

/** Whether the numbers of a column can be added, by its heading. */
export function isAddedColumn(head: string): boolean {
  return !heads.test(head) && !wholeHeads.test(head);
}

/** Whether the numbers of a row can be parts of a sum, by its label. */
export function isAddedRow(label: string): boolean {
  return !labels.test(label);
}
