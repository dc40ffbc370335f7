import type { Antecedent } from './measured.js';

/** What is told of a school, hospital or home without its name. */
const OF_PLACE = /^(?:床位|学位|藏书|招生|毕业生|在校生|在校学生|专任教师)数?$/;
const PLACE =
  /^(.*(?:机构|医院|卫生院|学校|院校|幼儿园|小学|初中|中学|高中|..教育|养老院|福利院|图书馆|中心))(?:数|(?:床位|学位|藏书|招生|毕业生|在校生|在校学生|专任教师)数?)?$/;

/** 医疗机构326个，床位3126张; 普通高中12所，招生1.2万人: of the place said before in the paragraph, or of the topic. */
export function partOfPlace(label: string, { measured, topic }: Antecedent): string | null {
  if (!OF_PLACE.test(label)) return null;
  const said = measured?.lead ? undefined : PLACE.exec(measured?.base ?? '')?.[1];
  // 普通高中。学校45所，招生…: a kind that says nothing is that of the topic.
  const place =
    said && !/^(?:各级|各类|全部)|^(?:学校|机构|院校)$/.test(said) ? said : PLACE.exec(topic ?? '')?.[1];
  return place && !label.startsWith(place) ? place + label : null;
}
