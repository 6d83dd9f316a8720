import '../finance/settlements';
