import type { DemoOutcomes } from '../outcome-timeline'

export const schoolGatesOutcomes: DemoOutcomes = {
  measures: [
    {
      name: 'PM2.5 trước cổng trường trong 30 phút đón trẻ',
      unit: 'µg/m³',
      direction: 'lower',
      baseline: '68.4',
      target: '48',
      source: 'Cảm biến ở độ cao 1,2 m trước 12 cổng trường, hiệu chuẩn theo trạm quan trắc chuẩn.',
      cadence: 'weekly',
      settles: 51,
      scatter: 5,
      decimals: 1,
    },
    {
      name: 'Xe máy tắt máy khi chờ',
      unit: '% số xe',
      direction: 'higher',
      baseline: '22',
      target: '70',
      source:
        'Đếm tại chỗ mỗi tuần một buổi, do giáo viên phụ trách và tình nguyện viên của phường.',
      cadence: 'weekly',
      settles: 66,
      scatter: 5,
      decimals: 0,
    },
    {
      name: 'Phút có số đo hợp lệ',
      unit: '% thời gian',
      direction: 'higher',
      baseline: '0',
      target: '95',
      source: 'Nhật ký của thiết bị, kiểm tra tự động mỗi đêm.',
      cadence: 'monthly',
      settles: 97,
      scatter: 1.2,
      decimals: 1,
    },
  ],
  report: {
    summary: `Đo bụi mịn từng phút trước **12 cổng trường** ở Quận 3 và thành phố Thủ Đức, rồi cùng nhà trường thử ba biện pháp: tắt máy khi chờ, lệch giờ tan học theo khối lớp, và dời chỗ đón vào sân.`,
    worked: `- **Lệch giờ tan học** có tác dụng rõ nhất: nồng độ PM2.5 trong nửa giờ đón trẻ giảm khoảng một phần tư.
- Bảng số đo ngay tại cổng khiến phụ huynh tự tắt máy; tỷ lệ tắt máy tăng gấp ba.`,
    unworked: `- Dời chỗ đón vào sân chỉ chuyển bụi vào nơi các em chơi; hai trường đã dừng sau ba tuần.
- Mục tiêu 48 µg/m³ chưa đạt: vào những ngày cả thành phố ô nhiễm, cổng trường cũng không tốt hơn được.`,
    lessons: `So với trường đối chứng trong cùng một tuần, đừng so với tháng trước. Hãy để học sinh tự đọc số và giải thích cho phụ huynh.`,
    conditions: `- Bốt bảo vệ có nguồn điện và chỗ treo cảm biến ở độ cao của trẻ.
- Hiệu trưởng đồng ý lệch giờ ít nhất mười phút giữa các khối.
- Một thiết bị chuẩn để hiệu chuẩn hai tuần trước khi bắt đầu.`,
  },
  decision: 'extend',
  reasons: `Kết quả có triển vọng nhưng mới qua một mùa. Kéo dài sang mùa khô, thêm hai trường đối chứng, rồi mới quyết định nhân rộng.`,
}
