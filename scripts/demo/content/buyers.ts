import type { BuyerForm } from '#app/features/payments/payment-form'

/** As whom the cities of the demonstration are invoiced. Every number is made up. */
export const buyers: Record<string, BuyerForm> = {
  sofia: {
    name: 'Столична община',
    street: 'ул. „Московска“ 33',
    postcode: '1000',
    town: 'София',
    country: 'BG',
    registerNumber: '000123456',
    vatId: 'BG000123456',
    endpoint: 'BG000123456',
    endpointScheme: '9926',
  },
  hanoi: {
    name: 'Ủy ban nhân dân thành phố Hà Nội',
    street: '79 Đinh Tiên Hoàng, phường Hoàn Kiếm',
    postcode: '100000',
    town: 'Hà Nội',
    country: 'VN',
    registerNumber: '0100000123',
  },
  'ho-chi-minh-city': {
    name: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    street: '86 Lê Thánh Tôn, phường Sài Gòn',
    postcode: '700000',
    town: 'Thành phố Hồ Chí Minh',
    country: 'VN',
    registerNumber: '0300000123',
  },
  moscow: {
    name: 'Департамент информационных технологий города Москвы',
    street: '1-й Красногвардейский проезд, д. 21, стр. 1',
    postcode: '123112',
    town: 'Москва',
    country: 'RU',
    registerNumber: '7700000123',
  },
}
