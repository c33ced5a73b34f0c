import '../../unit/reply/check-document.property.spec.js';
