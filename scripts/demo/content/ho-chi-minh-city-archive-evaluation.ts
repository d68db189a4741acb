import type { DemoEvaluation } from '../types'

export const archiveEvaluation: DemoEvaluation = {
  panel: [
    'chair@hcmc.example',
    'evaluator1@hcmc.example',
    'evaluator2@hcmc.example',
    'evaluator3@hcmc.example',
  ],
  applications: [
    {
      organisation: 'mekong-data',
      scores: {
        accuracy: {
          given: [
            [
              88,
              'Chấm lại được 98,4% ở trường in và 92,6% ở trường viết tay: vượt cả hai ngưỡng ngay trên mẫu.',
            ],
            [
              92,
              'Chênh lệch với số tự khai không quá 0,5 điểm phần trăm. Tách con dấu theo màu trước khi đọc là cách làm thông minh.',
            ],
            [
              82,
              'Diện tích sàn ghi tay chỉ đạt 88%, mà đó là trường cán bộ cấp phép cần nhất. Phần còn lại rất tốt.',
            ],
            [
              90,
              'Ba bộ đọc riêng cho trang in, chữ viết tay và khung tên; kết quả ổn định trên cả 50 trang.',
            ],
          ],
          agreed: [
            88,
            'Hồ sơ duy nhất đạt cả hai ngưỡng chính xác trên mẫu khi chấm lại: 98,4% ở trường in và 92,6% ở trường viết tay. Điểm yếu là diện tích sàn ghi tay: thỏa thuận cần quy định trường này luôn được người xem lại trong ba tháng đầu.',
          ],
        },
        trust: {
          given: [
            [
              88,
              'Người xem gõ giá trị trước rồi mới thấy máy đọc gì, nên không bị dẫn dắt. Ngưỡng 0,9 được hiệu chỉnh trên mẫu.',
            ],
            [
              92,
              '14 phút công cho mỗi 100 hồ sơ sau khi ổn định, và nói thẳng tháng đầu là 40 phút.',
            ],
            [
              80,
              'Giá trị không chắc được chuyển cho người xem đúng như yêu cầu. Chưa rõ khi hai cán bộ gõ khác nhau thì ai quyết định.',
            ],
            [90, 'Để người xem quyết định trước là thiết kế tốt nhất tôi gặp trong đợt này.'],
          ],
          agreed: [
            88,
            'Cách cho người xem gõ giá trị trước khi thấy kết quả máy đọc thuyết phục hội đồng và làm giảm nguy cơ chấp nhận theo quán tính. Công dự kiến của cán bộ thấp nhất trong các hồ sơ.',
          ],
        },
        matching: {
          given: [
            [
              80,
              '“Lịch sử địa chỉ” có thời gian hiệu lực và nguồn cho từng địa chỉ, hợp với những nhà đã đổi số nhiều lần.',
            ],
            [
              84,
              'Giữ cả hai khả năng và ghi lý do thay vì chọn bừa. Số nhà nhiều dấu gạch chéo được tách theo cấp hẻm.',
            ],
            [
              74,
              'Hẻm nhập vào nhau thì bảng đối chiếu của quận cũng không có; hồ sơ chưa nói tới.',
            ],
            [
              79,
              'Lấy thêm đối chiếu từ chính những hồ sơ ghi cả hai địa chỉ là ý hay. Chưa có con số nào về tỷ lệ khớp.',
            ],
          ],
          agreed: [
            80,
            '“Lịch sử địa chỉ” có nguồn và thời gian hiệu lực xử lý tốt số nhà nhiều cấp hẻm và giữ lại cả hai khả năng khi chưa chắc. Hồ sơ chưa nêu tỷ lệ khớp dự kiến và trường hợp hẻm nhập vào nhau.',
          ],
        },
        security: {
          given: [
            [
              90,
              'Chứng nhận ISO/IEC 27001 gồm cả nhân sự làm việc tại cơ sở của khách hàng. Bốn người có quyền, đăng nhập hai lớp.',
            ],
            [
              94,
              'Mọi lần mở hồ sơ đều được ghi nhật ký và gửi Sở hằng tuần. Tôi không còn gì để hỏi thêm.',
            ],
            [85, 'Cấm thiết bị cá nhân trong phòng máy là đúng. Nên nói thêm ai kiểm tra điều đó.'],
            [
              90,
              'Phạm vi chứng nhận đúng với công việc ở đây, không phải một tờ giấy chung chung.',
            ],
          ],
          agreed: [
            90,
            'Chứng nhận có phạm vi phù hợp với việc làm tại cơ sở của Thành phố, phân quyền chặt và nhật ký gửi hằng tuần.',
          ],
        },
      },
    },
    {
      organisation: 'cong-lang',
      scores: {
        accuracy: {
          given: [
            [
              64,
              'Trường in đạt 98,0% khi chấm lại, vừa đủ ngưỡng. Trường viết tay 83,9%, cách ngưỡng 92% khá xa.',
            ],
            [
              69,
              'Đọc theo vùng của mười bốn loại biểu mẫu là cách rất gọn. Gặp biểu mẫu lạ thì không rõ hệ thống làm gì.',
            ],
            [
              56,
              'Hồ sơ xây dựng cũ phần nhiều có chữ viết tay; sai một phần sáu thì cán bộ phải đọc lại hết.',
            ],
            [
              66,
              'Số tự khai và số chấm lại chênh 0,6 điểm phần trăm, chấp nhận được. Bản vẽ chỉ đọc khung tên.',
            ],
          ],
          agreed: [
            64,
            'Cách đọc theo vùng biểu mẫu rất gọn và trường in đạt 98,0% khi chấm lại. Tuy nhiên trường viết tay chỉ đạt 83,9%, dưới ngưỡng 92%.',
          ],
        },
        trust: {
          given: [
            [
              62,
              'Mọi trường viết tay đều qua người xem: an toàn, nhưng 55 phút cho 100 hồ sơ là quá nhiều với hai cán bộ mỗi tuần một ngày.',
            ],
            [
              69,
              'Ảnh và ô nhập cạnh nhau, làm hoàn toàn bằng bàn phím; cán bộ sẽ thích. Cử thêm người nhập liệu bốn tháng là thiện chí thật.',
            ],
            [
              55,
              'Không có mức tin cậy nào, chỉ có “xem lại hết”. Sau bốn tháng, người nhập liệu rút đi thì ai làm?',
            ],
            [63, 'Người xem thấy sẵn giá trị máy đọc bên cạnh ảnh nên dễ gật theo quán tính.'],
          ],
          agreed: [
            62,
            'Cho người xem lại toàn bộ trường viết tay thì kết quả cuối đáng tin, nhưng cần khoảng bốn lần công của cán bộ so với hồ sơ ít công nhất. Giao diện dùng hoàn toàn bằng bàn phím được đánh giá tốt.',
          ],
        },
        matching: {
          given: [
            [
              60,
              'Bộ quy tắc chuẩn hóa tên đường rất tốt. Nhưng 8% không khớp lại dồn về cán bộ phường, ngoài phạm vi thí điểm.',
            ],
            [
              67,
              'Con số 8% được nêu thẳng. Bộ quy tắc đã dùng trong một sản phẩm đang chạy nên tôi tin được.',
            ],
            [
              50,
              '8% của 20.000 là 1.600 hồ sơ nhờ phường xác nhận; trong tám tháng thì không khả thi.',
            ],
            [62, 'Chuẩn hóa tốt hơn tôi nghĩ, hẻm tách nhập thì chưa có cách xử lý.'],
          ],
          agreed: [
            60,
            'Bộ quy tắc chuẩn hóa địa chỉ được hội đồng đánh giá cao. Phần không khớp, khoảng 8% số hồ sơ, dựa vào cán bộ phường, vốn không thuộc phạm vi thí điểm.',
          ],
        },
        security: {
          given: [
            [
              82,
              'Có ISO/IEC 27001, phần mềm cài dưới dạng gói có chữ ký và không kết nối ra ngoài.',
            ],
            [
              87,
              'Nhật ký do quản trị viên của Thành phố giữ chứ không phải nhà cung cấp: đúng nguyên tắc.',
            ],
            [
              79,
              'Ba nhân sự chủ chốt đã ký cam kết bảo mật trong dự án trước. Người nhập liệu cử thêm thì chưa nói.',
            ],
            [78, 'Ổn. Tôi muốn thấy thêm cách thu hồi quyền khi một người rời dự án.'],
          ],
          agreed: [
            82,
            'Chứng nhận đầy đủ, phần mềm có chữ ký, không kết nối ra ngoài và nhật ký do Thành phố giữ. Cần bổ sung cam kết bảo mật cho người nhập liệu được cử thêm.',
          ],
        },
      },
    },
    {
      organisation: 'red-river-lab',
      scores: {
        accuracy: {
          given: [
            [
              72,
              'Đọc chữ viết tay tốt nhất: 95,0% khi chấm lại. Trường in 97,1% thì lại dưới ngưỡng 98%.',
            ],
            [70, 'Hứa đạt 98% sau 500 hồ sơ đầu tiên, nhưng ngưỡng là ngưỡng của mẫu hôm nay.'],
            [
              80,
              'Đọc được cả kích thước chính trên bản vẽ mặt bằng, 83%. Với nghề của chúng tôi đó là phần khó nhất.',
            ],
            [
              66,
              'Ảnh quét độ phân giải thấp là chuyện thường ngày của kho chứ không phải ngoại lệ; mô hình chưa sẵn sàng cho nó.',
            ],
          ],
          agreed: [
            72,
            'Kết quả đọc chữ viết tay tốt nhất, 95,0% khi chấm lại, và đọc được cả một phần bản vẽ. Trường in đạt 97,1%, dưới ngưỡng 98%, vì mô hình chưa được tinh chỉnh cho ảnh quét độ phân giải thấp.',
          ],
        },
        trust: {
          given: [
            [
              72,
              'Lập luận về độ không chắc chắn chặt chẽ nhất. Hai người xem độc lập cộng người thứ ba thì tốn 70 phút cho 100 hồ sơ.',
            ],
            [65, 'Dữ liệu sẽ tốt, nhưng Sở không có ba người cho việc này.'],
            [
              70,
              'Có phương án một người xem nếu chấp nhận sai số cao hơn, song không nói cao hơn bao nhiêu.',
            ],
            [83, 'Phân bố xác suất thay cho một con số là cách đúng để biết khi nào nên nghi ngờ.'],
          ],
          agreed: [
            72,
            'Lập luận về độ không chắc chắn chặt chẽ nhất trong các hồ sơ. Cách hai người xem độc lập cần khoảng năm lần công của cán bộ so với hồ sơ ít công nhất.',
          ],
        },
        matching: {
          given: [
            [
              58,
              '96% ở một quận thử nghiệm là con số tốt. Nhưng phải có bản đồ địa chính dạng số của ba quận, mà Sở không có đủ.',
            ],
            [
              62,
              'Liên kết bản ghi là cách nhìn đúng. Hồ sơ nói rõ mình cần gì, đáng tiếc là chúng ta không đáp ứng được.',
            ],
            [49, 'Thiếu bản đồ thì phần này gần như không chạy. Không có phương án thay thế.'],
            [
              64,
              'Kết quả có được ở một đề tài trước nên đáng tin. Phụ thuộc dữ liệu bên ngoài thì là rủi ro lớn.',
            ],
          ],
          agreed: [
            58,
            'Phương pháp tốt và đã đạt 96% ở một quận, nhưng phụ thuộc vào bản đồ địa chính dạng số mà Sở chưa thể cung cấp cho cả ba quận trong thời gian thí điểm.',
          ],
        },
        security: {
          given: [
            [
              56,
              'Chưa có ISO/IEC 27001; quy chế của hội đồng đạo đức nhằm vào nghiên cứu, không nhằm vào hồ sơ hành chính.',
            ],
            [
              60,
              'Máy riêng, ba người có quyền. Nhật ký mỗi tháng mới bàn giao một lần, nên dày hơn.',
            ],
            [51, 'Không có chứng nhận và không nói đến đăng nhập hai lớp.'],
            [61, 'Có hội đồng giám sát là điều nghiêm túc. Còn thiếu quy trình khi xảy ra sự cố.'],
          ],
          agreed: [
            56,
            'Có quy chế bảo mật dữ liệu nghiên cứu được giám sát, nhưng chưa có chứng nhận ISO/IEC 27001 và nhật ký chỉ bàn giao mỗi tháng một lần.',
          ],
        },
      },
    },
  ],
  statement: `Ba hồ sơ được mở và đánh giá; cả ba đạt mức tối thiểu ở mọi tiêu chí có mức tối thiểu. Hội đồng chấm lại kết quả trên 50 trang mẫu thay vì dùng số liệu tự khai; chênh lệch không quá 0,7 điểm phần trăm.

Đề nghị chọn **Mekong Data**: hồ sơ duy nhất đạt cả hai ngưỡng chính xác ngay trên mẫu, với công sức của cán bộ thấp nhất. Một hồ sơ khác đọc chữ viết tay tốt nhất; chúng tôi khuyến nghị đơn vị đó công bố bộ kiểm tra để dùng chung khi mở rộng.`,
}
