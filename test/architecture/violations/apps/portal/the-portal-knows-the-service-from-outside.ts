import '../../libs/ledger';
