import type { DemoEvaluation } from '../types'

export const schoolGatesEvaluation: DemoEvaluation = {
  panel: [
    'chair@hcmc.example',
    'evaluator1@hcmc.example',
    'evaluator2@hcmc.example',
    'evaluator3@hcmc.example',
  ],
  applications: [
    {
      organisation: 'airlight',
      scores: {
        measurement: {
          given: [
            [
              88,
              'Hai bộ đếm trong một vỏ tự báo khi lệch nhau quá 15%, nên trôi số đo bị phát hiện ngay chứ không phải cuối đợt. Sai số 3,1 µg/m³ đã được đối chiếu với thiết bị beta.',
            ],
            [
              92,
              'Sấy đầu hút khi độ ẩm trên 85% và đánh dấu số liệu trên 95%: đúng vấn đề của mùa mưa ở đây. Nói thẳng là chưa đo ở vùng nhiệt đới.',
            ],
            [
              80,
              'Bằng chứng về độ ẩm lấy từ một thị trấn ven biển ôn đới, tỷ lệ hợp lệ 91%. Hai tuần hiệu chuẩn thêm là cần, nhưng chưa rõ ai chịu chi phí.',
            ],
            [
              90,
              'Quy trình hiệu chuẩn đầy đủ nhất mà tôi đọc. Pin NO₂ điện hóa thì chưa nói bao lâu phải thay.',
            ],
          ],
          agreed: [
            88,
            'Hai bộ đếm trong một thiết bị giúp phát hiện trôi số đo ngay, và cách xử lý độ ẩm có bằng chứng từ một nơi ẩm. Hội đồng trừ điểm vì chưa có kinh nghiệm ở khí hậu nhiệt đới; hai tuần hiệu chuẩn bổ sung phải được ghi vào thỏa thuận và không tính thêm chi phí.',
          ],
        },
        change: {
          given: [
            [
              82,
              'Đổi chéo sau ba tuần để mỗi trường cũng là đối chứng của chính mình. Chỉ dùng sáu trong số 12 trường, hơi ít.',
            ],
            [
              84,
              'Nói trước: dưới mười buổi đón không mưa thì sẽ không kết luận. Tôi tin những nhóm dám viết câu đó.',
            ],
            [
              75,
              'Ba tuần mỗi giai đoạn là ngắn nếu gặp đợt mưa kéo dài. Ghép trường đối chứng theo lưu lượng xe thì hợp lý.',
            ],
            [
              86,
              'Thiết kế đổi chéo gọn, dễ giải thích cho phụ huynh, và kết luận không đi xa hơn số đo.',
            ],
          ],
          agreed: [
            82,
            'Thiết kế đổi chéo tốt và nói rõ khi nào sẽ không kết luận. Sáu trường thử biện pháp là ít so với 12 trường được giao; đề nghị thêm trường nếu thời tiết cho phép.',
          ],
        },
        school: {
          given: [
            [
              78,
              'Giáo viên mất không quá 20 phút mỗi tuần, không máy ảnh, không micro. Bản tin “thời tiết” viết cùng một giáo viên người Việt là điểm cộng.',
            ],
            [
              84,
              'Kể lại chuyện đèn màu khiến học sinh chạy đến đứng cạnh rồi đổi cách làm. Đó là kinh nghiệm thật ở cổng trường.',
            ],
            [
              71,
              'Chưa nói ai làm việc hằng ngày với ban phụ huynh khi phần lớn nhóm ở xa. Một giáo viên trong nhóm thì chưa đủ cho 12 trường.',
            ],
            [
              80,
              'Màn hình nhỏ trong sảnh thay cho đèn ngoài cổng: ít tốn công mà học sinh không phải ra đường để xem.',
            ],
          ],
          agreed: [
            79,
            'Việc của giáo viên được giữ ở mức rất thấp và sự riêng tư của trẻ được tôn trọng. Cần thêm người có mặt thường xuyên ở các trường, vì phần lớn nhóm ở xa.',
          ],
        },
      },
    },
    {
      organisation: 'red-river-lab',
      conflicts: {
        'evaluator3@hcmc.example':
          'Đọc đến phần kinh nghiệm thì tôi nhận ra nhóm này: tôi là đồng tác giả của một trong hai bài báo về hiệu chỉnh độ ẩm được nêu trong hồ sơ.',
      },
      scores: {
        measurement: {
          given: [
            [
              68,
              'Sai số từ 4,0 tăng lên 6,2 µg/m³ khi độ ẩm trên 90%, mà ở đây nhiều buổi sáng là như vậy. Thiết bị “du khách” bù lại được một phần.',
            ],
            [
              74,
              'Mười một tháng đối chiếu với thiết bị beta là chuỗi dài nhất tôi thấy. Đưa thiết bị đối chứng đi hai tuần một lần thì thưa trong mùa mưa.',
            ],
            [
              62,
              'Tỷ lệ hợp lệ 89% trong hai năm là thấp. Lưới chống côn trùng tốt, nhưng một cảm biến quang học thì không tự biết mình trôi.',
            ],
            null,
          ],
          agreed: [
            68,
            'Sai số khi độ ẩm trên 90% cao hơn mong muốn. Thiết bị đối chứng lưu động bù được phần nào; đề nghị làm hằng tuần thay vì hai tuần một lần trong mùa mưa.',
          ],
        },
        change: {
          given: [
            [
              88,
              'Bốc thăm thứ tự trước phụ huynh và công bố kế hoạch phân tích trước khi có số liệu: chặt chẽ hơn cả yêu cầu của lời mời.',
            ],
            [
              83,
              'Bốn biện pháp mà mỗi biện pháp chỉ hai trường, nên từng con số sẽ có sai số lớn. Bù lại có bốn trường đối chứng và cách phân tích theo mức tuân thủ.',
            ],
            [
              93,
              'Đếm xe bằng cảm biến đặt dưới gờ, không ghi hình, nên biết được biện pháp có được tuân thủ thật hay không.',
            ],
            null,
          ],
          agreed: [
            88,
            'Thiết kế thử biện pháp chặt chẽ nhất: bốc thăm công khai, công bố trước kế hoạch phân tích, có phương án khi trường đối chứng thay đổi theo.',
          ],
        },
        school: {
          given: [
            [
              82,
              'Nhóm “phóng viên không khí” đưa kết quả đến học sinh bằng lời của chính các em. Bản tin phụ huynh được thử trước với mười người.',
            ],
            [
              88,
              'Sinh viên sư phạm làm thay phần soạn bài nên giáo viên không thêm việc. Đây là chỗ tôi lo nhất và hồ sơ đã trả lời.',
            ],
            [
              75,
              'Tám học sinh mỗi trường cần người lớn đi kèm; hồ sơ không nói ai chịu trách nhiệm khi sinh viên thực tập nghỉ thi.',
            ],
            null,
          ],
          agreed: [
            82,
            'Nhóm “phóng viên không khí” và sinh viên sư phạm giúp giảm việc cho giáo viên, bản tin được thử trước với phụ huynh. Cần nêu rõ ai thay khi sinh viên thực tập vắng mặt.',
          ],
        },
      },
    },
    {
      organisation: 'mekong-data',
      scores: {
        measurement: {
          given: [
            [
              53,
              'Lời mời yêu cầu đo NO₂; hồ sơ chỉ ước lượng từ lưu lượng xe. Như vậy là thiếu một nửa phép đo.',
            ],
            [
              58,
              'Hiệu chỉnh bằng dữ liệu có lập luận, nhưng sai số 5 µg/m³ là của nhà sản xuất, chưa ai kiểm chứng tại chỗ.',
            ],
            [
              46,
              'Mô hình học lại hằng tuần theo trạm chuẩn cách vài cây số sẽ kéo số đo ở cổng trường về số của trạm, đúng điều mà lời mời muốn tránh.',
            ],
            [
              50,
              'Nhóm chưa một lần tự đặt thiết bị cạnh thiết bị chuẩn. NO₂ ước lượng thì không dùng để kết luận được.',
            ],
          ],
          agreed: [
            52,
            'Không đạt mức tối thiểu 60: lời mời yêu cầu đo NO₂, còn hồ sơ chỉ ước lượng từ lưu lượng xe, và sai số dẫn theo nhà sản xuất mà chưa được kiểm chứng tại chỗ. Phần hiệu chỉnh dữ liệu có lập luận và đáng giữ lại.',
          ],
        },
        change: {
          given: [
            [
              55,
              'Bỏ trường đối chứng và tin rằng mô hình sẽ loại được thời tiết. Kết luận kiểu đó dễ bị phản bác.',
            ],
            [
              60,
              'Bốn trường cho mỗi biện pháp là nhiều, tiếc là không có trường nào giữ nguyên để so.',
            ],
            [
              48,
              'So trước và sau trong sáu tuần mà không có đối chứng thì chỉ một kỳ thi cũng đủ làm giảm xe.',
            ],
            [52, '“Loại trừ bằng mô hình thống kê” nhưng không nói mô hình nào, kiểm tra ra sao.'],
          ],
          agreed: [
            54,
            'Bỏ trường đối chứng làm yếu kết luận về tác dụng của biện pháp; mô hình thống kê không thay được việc so sánh trực tiếp.',
          ],
        },
        school: {
          given: [
            [
              66,
              'Bảng điều khiển cho nhà trường rõ ràng, kết quả có ngay hôm sau. Học sinh thì chỉ xuất hiện ở cuộc thi vẽ cuối kỳ.',
            ],
            [
              72,
              'Bản tin vào thẳng nhóm trò chuyện của phụ huynh, nơi họ vốn đang đọc. Ít phiền cho giáo viên.',
            ],
            [
              69,
              'Một buổi tập huấn trực tuyến là vừa sức. Cần xem lại ai được vào nhóm trò chuyện.',
            ],
            [
              57,
              'Tin tự động mà toàn con số thì phụ huynh sẽ tắt sau hai tuần. Không thấy ai đến trường.',
            ],
          ],
          agreed: [
            66,
            'Bảng điều khiển cho nhà trường được đánh giá tốt và giáo viên ít việc. Phần dành cho học sinh còn mỏng: chỉ có một cuộc thi vẽ ở cuối thí điểm.',
          ],
        },
      },
    },
    {
      organisation: 'saigon-tide',
      scores: {
        measurement: {
          given: [
            [
              42,
              'Mô-đun bụi mới chạy thử bốn tháng ở văn phòng, chưa một lần đặt cạnh thiết bị chuẩn.',
            ],
            [
              48,
              'Trạm ngoài trời thì bền thật, nhưng bền chưa phải là đúng. NO₂ đến tháng thứ hai mới có, lúc giai đoạn đo ban đầu đã xong.',
            ],
            [
              34,
              'Không có sai số nào để đánh giá. Không thể để lần hiệu chuẩn đầu tiên rơi vào hai tuần của Sở.',
            ],
            [
              40,
              'Chưa nói gì về ảnh hưởng của độ ẩm lên mô-đun bụi. Hồ sơ trung thực về chỗ thiếu, nhưng điểm thì không thể cao.',
            ],
          ],
          agreed: [
            41,
            'Không đạt mức tối thiểu 60 vì mô-đun bụi chưa từng được so sánh với thiết bị chuẩn và NO₂ chỉ có từ tháng thứ hai, sau giai đoạn đo ban đầu. Hội đồng khuyến khích đơn vị đặt thiết bị cạnh trạm chuẩn của Sở trong đợt mở tiếp theo.',
          ],
        },
        change: {
          given: [
            [
              60,
              'Một biện pháp, sáu trường thử và sáu trường đối chứng: đơn giản và sạch. Chỉ tiếc là có mỗi một biện pháp.',
            ],
            [65, 'Đo mưa ngay tại cổng là lợi thế mà tôi không thấy ở nơi khác.'],
            [
              57,
              'So trung bình hai nhóm mà không ghép những trường giống nhau; khác biệt sẵn có giữa các cổng sẽ lẫn vào kết quả.',
            ],
            [
              58,
              'Dời chỗ đón vào sân chỉ làm được ở trường có sân rộng, hồ sơ chưa xem trường nào như vậy.',
            ],
          ],
          agreed: [
            60,
            'So sánh hai nhóm sáu trường là rõ ràng và có đo mưa tại chỗ. Cần ghép những trường giống nhau trước khi so sánh, và xem trường nào có sân đủ rộng để đón trẻ.',
          ],
        },
        school: {
          given: [
            [
              68,
              'Làm việc qua khu phố như khi báo ngập: mỗi trường một người liên lạc, mỗi tuần một tin. Quen thuộc và khả thi.',
            ],
            [
              75,
              'Hiểu cách nói chuyện với khu phố. Tài khoản nhắn tin của phường là kênh người dân đang đọc.',
            ],
            [66, 'Người liên lạc của khu phố không phải giáo viên; vai trò của nhà trường còn mờ.'],
            [
              62,
              'Tài liệu cho học sinh mượn của tổ chức khác, chưa gắn với số đo ở cổng trường của chính các em.',
            ],
          ],
          agreed: [
            68,
            'Hồ sơ hiểu rõ cách làm việc với khu phố và trung thực về kinh nghiệm của mình. Tài liệu cho học sinh nên gắn với số đo của chính trường đó.',
          ],
        },
      },
    },
  ],
  statement: `Bốn hồ sơ được mở. Hội đồng gồm bốn người chấm độc lập theo ba tiêu chí chất lượng đã công bố, sau đó thống nhất; điểm giá tính theo công thức. Một thành viên đã nêu xung đột lợi ích với một hồ sơ và không chấm hồ sơ đó. Hai hồ sơ không đạt mức tối thiểu về chất lượng đo.

Sở chọn **Airlight** (Sofia) và **Viện Dữ liệu Đô thị Sông Hồng** (Hà Nội). Hai cách đo khác nhau, một thiết bị kép có sấy đầu vào và một thiết bị mở được đối chứng lưu động, cho phép so sánh trực tiếp ở hai trường chạy song song. Mỗi đơn vị làm việc với 12 trường.`,
}
