export { default } from '../en'
