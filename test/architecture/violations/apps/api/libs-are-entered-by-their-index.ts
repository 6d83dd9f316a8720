export { inner } from '../../libs/domain/money/inner';
