import type { AgreementClause } from '#app/domain/agreement-content'

export const vi: AgreementClause[] = [
  {
    id: 'subject',
    heading: 'Đối tượng của thỏa thuận',
    text: '{{unit}}, {{city}} (“thành phố”) và {{company}}, mã số đăng ký {{company_number}} (“doanh nghiệp”), cùng thực hiện dự án thí điểm “{{call}}”. Những gì doanh nghiệp đã đề xuất trong hồ sơ ứng tuyển, biên nhận {{application_receipt}}, là một phần của thỏa thuận này.',
  },
  {
    id: 'term',
    heading: 'Thời hạn',
    text: 'Dự án thí điểm bắt đầu và kết thúc vào các ngày ghi trong phần điều kiện của thỏa thuận này. Trên thực tế, dự án bắt đầu khi hai bên đã công bố những gì sẽ đo lường. Mỗi bên có thể đề nghị thời hạn khác; thời hạn đó được thống nhất bằng phụ lục.',
  },
  {
    id: 'payment',
    heading: 'Giá và thanh toán',
    text: 'Thành phố trả số tiền ghi trong phần điều kiện của thỏa thuận này cho toàn bộ dự án, chưa gồm thuế giá trị gia tăng. Mỗi mốc được thanh toán trong vòng 30 ngày sau khi thành phố chấp nhận là đã đạt. Mốc không đạt thì không được thanh toán.\n\nNgười nghiệm thu một mốc không phải là người duyệt thanh toán mốc đó.',
  },
  {
    id: 'data',
    heading: 'Bảo vệ dữ liệu',
    text: 'Dữ liệu do thành phố cung cấp vẫn thuộc về thành phố. Doanh nghiệp chỉ dùng dữ liệu cho dự án, lưu trong các hệ thống đã thống nhất và xóa trong vòng 30 ngày sau khi kết thúc.\n\n- Chỉ xử lý dữ liệu cá nhân khi không thể thiếu, theo chỉ dẫn bằng văn bản của thành phố.\n- Sự cố lộ dữ liệu phải được báo cho thành phố trong vòng 24 giờ.\n- Số liệu đo không nhận diện cá nhân là dữ liệu mở.',
  },
  {
    id: 'ip',
    heading: 'Sở hữu trí tuệ',
    text: 'Những gì mỗi bên mang đến vẫn thuộc về bên đó. Những gì doanh nghiệp tạo ra trong dự án thuộc về doanh nghiệp; thành phố được sử dụng mà không phải trả thêm trong thời gian dự án, còn kết quả đo thì không giới hạn.',
  },
  {
    id: 'liability',
    heading: 'Trách nhiệm và bảo hiểm',
    text: 'Mỗi bên chịu trách nhiệm về thiệt hại do lỗi của mình. Trách nhiệm của doanh nghiệp không quá hai lần giá của dự án, trừ trường hợp gây thương tích, cố ý hoặc vi phạm bảo vệ dữ liệu. Doanh nghiệp có bảo hiểm cho thiệt hại của bên thứ ba.',
  },
  {
    id: 'access',
    heading: 'Tiếp cận địa điểm',
    text: 'Thành phố cho doanh nghiệp tiếp cận các địa điểm đã thống nhất và cử người phụ trách từng nơi. Doanh nghiệp tuân thủ nội quy, làm việc sao cho dịch vụ công không bị gián đoạn và trả lại hiện trạng ban đầu của từng địa điểm.',
  },
  {
    id: 'exit',
    heading: 'Chấm dứt sớm và bước tiếp theo',
    text: 'Hai bên có thể cùng chấm dứt dự án bất cứ lúc nào. Một bên có thể tự chấm dứt, báo trước 30 ngày bằng văn bản có nêu lý do, khi bên kia không thực hiện điều đã thỏa thuận. Các mốc đã đạt đến lúc đó được thanh toán.\n\nKhi kết thúc, thành phố quyết định nhân rộng, kéo dài hay dừng lại, nêu lý do và công bố kết quả. Thành phố không có nghĩa vụ phải mua.',
  },
]
