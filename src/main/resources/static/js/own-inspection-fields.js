/** The fields of an inspection. */
export const FIELDS = {
  body: { label: 'Đơn vị được kiểm tra', limit: 300 },
  form: { label: 'Hình thức kiểm tra', kind: 'choice', choices: { ON_SITE: 'Kiểm tra trực tiếp', BY_DOCUMENTS: 'Kiểm tra qua hồ sơ, báo cáo' } },
  heldFrom: { label: 'Từ ngày', kind: 'day' },
  heldTo: { label: 'Đến ngày', kind: 'day', hint: 'Để trống nếu chỉ một ngày.' },
  results: { label: 'Kết quả kiểm tra', kind: 'area', rows: 4, limit: 4000 },
  shortcomings: { label: 'Tồn tại, vướng mắc', kind: 'area', limit: 4000, hint: 'Có thể để trống.' },
  recommendations: { label: 'Nội dung kiến nghị', kind: 'area', limit: 4000, hint: 'Có thể để trống.' },
  recommendationCount: { label: 'Số kiến nghị', kind: 'number', hint: '0 nếu không có.' },
  carriedOutCount: { label: 'Số kiến nghị đã thực hiện', kind: 'number', hint: '0 nếu chưa có.' },
};

/** Which of them stand beside each other. */
export const GROUPS = [
  ['body', 'form'], ['heldFrom', 'heldTo'], ['results'], ['shortcomings'], ['recommendations'], ['recommendationCount', 'carriedOutCount'],
];
