import type { DemoEvaluation } from '../types'

/** Two of the panel have handed in all scores, one has begun, one has yet to. */
export const busStopsEvaluation: DemoEvaluation = {
  panel: [
    'chair@hanoi.example',
    'evaluator1@hanoi.example',
    'evaluator2@hanoi.example',
    'evaluator3@hanoi.example',
  ],
  applications: [
    {
      organisation: 'lotus-mobility',
      scores: {
        reliability: {
          given: [
            [
              82,
              'Mười hai ngày không nắng là dư cho những tuần mưa phùn. Bốn hỏng hóc của mùa mưa đầu tiên được kể ra cùng cách đã sửa.',
            ],
            [
              76,
              '22 thiết bị chạy mười sáu tháng, 98,1% thời gian, ở nơi khí hậu giống ta nhất. Chưa có số liệu về va chạm.',
            ],
            [
              86,
              'Vỏ IP66, gắn bằng đai thép, nhẹ hơn giới hạn gần năm ki-lô-gam. Từ khi đổi sang gioăng kép thì không hỏng lại.',
            ],
            null,
          ],
        },
        accuracy: {
          given: [
            [80, '88% trên dữ liệu của Sở, vượt mức 85%, và tự nêu 79% vào buổi chiều mưa lớn.'],
            [
              72,
              'Chuyển sang “khoảng” sau 90 giây mất tín hiệu là trung thực. Chiều mưa lớn thì chưa đạt, mà đó là lúc hành khách cần nhất.',
            ],
            [
              78,
              'Tính theo từng đoạn, từng giờ, từng thứ trong tuần; dễ hiểu và dễ kiểm tra. Chưa nói sai số sẽ được công bố ra sao.',
            ],
            null,
          ],
        },
        access: {
          given: [
            [88, 'Đã thử với sáu người khiếm thị trước khi nộp và đổi thứ tự đọc theo ý họ.'],
            [
              84,
              'Nút chữ nổi ở độ cao 1,1 m, âm lượng tự chỉnh theo tiếng ồn. Chữ 32 mm đọc từ ba mét thì đủ.',
            ],
            [
              92,
              'Ý kiến của người khiếm thị có mặt trong thiết kế ngay từ đầu, chứ không phải để sửa sau.',
            ],
            null,
          ],
        },
        maintenance: {
          given: [
            [
              84,
              'Hai kỹ thuật viên ở Hà Nội, thay cả khối trong 20 phút. Ba máy dự phòng cho 30 điểm là vừa.',
            ],
            [
              78,
              'Bảo dưỡng hai lần một năm là ít công. Tuổi thọ pin và chi phí thay pin thì chưa nêu.',
            ],
            null,
            null,
          ],
        },
      },
    },
    {
      organisation: 'citygrid',
      scores: {
        reliability: {
          given: [
            [
              76,
              'IP67, IK10 và 99,2% trong 26 tháng, nhưng là ở châu Âu. Có báo cáo buồng khí hậu ở 40 °C và độ ẩm 93%.',
            ],
            [
              66,
              'Chưa một thiết bị nào chạy qua mùa nồm. Giá đỡ tấm pin từng hỏng vì bão, mà ở đây bão nhiều hơn.',
            ],
            [
              74,
              'Chịu va chạm tốt nhất, lại có bộ chống sét lan truyền: bảy cột chưa tiếp đất của ta cần đúng thứ đó.',
            ],
            null,
          ],
        },
        accuracy: {
          given: [
            [
              64,
              'Mất tín hiệu thì hiện điểm dừng cuối cùng thay cho số phút: ý hay. Nhưng chưa thử trên dữ liệu sáu tháng mà Sở đã công bố.',
            ],
            [
              57,
              'Không có con số nào trên dữ liệu của ta. Bốn tuần để hiệu chỉnh với dòng xe máy là quá lạc quan.',
            ],
            null,
            null,
          ],
        },
        access: {
          given: [
            [
              66,
              'Chữ 26 mm là nhỏ cho khoảng cách ba mét. Có dành sẵn tiền để sửa sau buổi làm việc với người khiếm thị.',
            ],
            [
              72,
              'Giọng đọc mới được hai người bản ngữ nghe thử. Làm việc với nhóm khiếm thị ngay tháng đầu là cách sửa đúng.',
            ],
            null,
            null,
          ],
        },
        maintenance: {
          given: [
            [
              72,
              'Giám sát suốt ngày đêm, bốn máy dự phòng để tại Hà Nội, pin tám năm. Người sửa tại chỗ thì mới có thư ngỏ ý.',
            ],
            [
              60,
              '48 giờ cho một điểm dừng không hiển thị là lâu, lại phụ thuộc một hãng điện chưa ký hợp đồng.',
            ],
            null,
            null,
          ],
        },
      },
    },
    {
      organisation: 'mekong-data',
      scores: {
        reliability: {
          given: [
            [
              53,
              '95,4% là dưới mức 97% của lời mời, chủ yếu do pin yếu cuối đợt mưa. Pin mới lớn hơn 40% nhưng chưa qua mùa nào.',
            ],
            [
              46,
              'Bốn ngày không nắng thì không qua nổi một tuần mưa phùn. Vỏ thép nặng 13,6 kg, sát giới hạn của cột.',
            ],
            null,
            null,
          ],
        },
        accuracy: {
          given: [
            [88, '91% trên dữ liệu của Sở và mỗi đêm tự so với thực tế. Phần mạnh nhất của hồ sơ.'],
            [
              93,
              'Học riêng từng đoạn, có tính mưa và giờ tan trường. Khi mất tín hiệu vẫn hiện sai số ước tính.',
            ],
            null,
            null,
          ],
        },
        access: {
          given: [
            [56, 'Chữ lớn, đọc được từ tám mét, nhưng nút nghe chỉ có ở 15 trong 30 điểm.'],
            [
              48,
              'Lời mời cần nút nghe ở mọi điểm, ở đây lại là phần tính thêm tiền. Tên đường dài phải chạy chữ thì người cao tuổi khó theo.',
            ],
            null,
            null,
          ],
        },
        maintenance: {
          given: [
            [
              60,
              'Cảnh báo trong 15 phút, bảng giám sát đầy đủ. Một cộng tác viên cho 30 điểm là mỏng.',
            ],
            [
              54,
              'Đề nghị Sở giao đội vệ sinh lau tấm pin, nghĩa là chuyển một phần chi phí vòng đời sang Sở.',
            ],
            null,
            null,
          ],
        },
      },
    },
  ],
}
