import { defineMessages } from "../messages.ts";

/** What is wrong with a file that was handed in. */
export const attachmentProblemMessages = defineMessages({
  "attachment-count": {
    en: "These are too many files at once. Hand them in a few at a time.",
    "zh-Hans": "一次提交的文件过多。请分几次提交。",
    ru: "Слишком много файлов сразу. Добавляйте по нескольку.",
  },
  "attachment-damaged": {
    en: "The file cannot be read to its end. Save it anew, or scan the paper again, and hand that in.",
    "zh-Hans": "文件无法完整读取。请重新保存或重新扫描后再提交。",
    ru: "Файл не читается до конца. Сохраните его заново или отсканируйте ещё раз и добавьте снова.",
  },
  "attachment-empty": {
    en: "The file is empty. Choose another.",
    "zh-Hans": "文件为空。请另选一个。",
    ru: "Файл пуст. Выберите другой.",
  },
  "attachment-heic": {
    en: "Not every browser shows a photo of this kind (HEIC, AVIF). Save it as JPEG, on an iPhone by Settings, Camera, Formats, Most Compatible, and hand that in.",
    "zh-Hans":
      "并非所有浏览器都能显示此类照片（HEIC、AVIF）。请另存为 JPEG 后提交；在 iPhone 上可选“设置”—“相机”—“格式”—“兼容性最佳”。",
    ru: "Не каждый браузер показывает такие фотографии (HEIC, AVIF). Сохраните её в JPEG (на iPhone: «Настройки», «Камера», «Форматы», «Наиболее совместимые») и добавьте снова.",
  },
  "attachment-kept": {
    en: "An editor of the body that keeps this file decides about it.",
    "zh-Hans": "此文件由其保存单位的编辑决定如何处理。",
    ru: "Об этом файле решает редактор той организации, которая его хранит.",
  },
  "attachment-missing": {
    en: "No file was chosen. Choose one and send the form again.",
    "zh-Hans": "未选择文件。请选择后重新提交。",
    ru: "Файл не выбран. Выберите файл и отправьте форму снова.",
  },
  "attachment-public": {
    en: "What everybody sees is decided by an editor of the body that keeps the record. Hand the file in without it, or with a proposal.",
    "zh-Hans": "公众可见的内容由保管该记录单位的编辑决定。请以不公开方式提交，或随提案提交。",
    ru: "Что видно всем, решает редактор организации, которая ведёт запись. Добавьте файл без показа всем или вместе с предложением.",
  },
  "attachment-record": {
    en: "No record has this address. Copy the address of its page.",
    "zh-Hans": "没有记录使用此地址。请复制其页面的地址。",
    ru: "Записи с таким адресом нет. Скопируйте адрес её страницы.",
  },
  "attachment-too-large": {
    en: "The file is too large. Save it with fewer points, or scan it in grey.",
    "zh-Hans": "文件过大。请降低分辨率保存，或以灰度扫描。",
    ru: "Файл слишком велик. Сохраните его с меньшим разрешением или отсканируйте в оттенках серого.",
  },
  "attachment-type": {
    en: "Taken are PDF, JPEG, PNG and WebP, and the content decides, not the name. Save the file as one of these.",
    "zh-Hans": "只接受 PDF、JPEG、PNG 和 WebP，以内容而非文件名判断。请另存为其中一种格式。",
    ru: "Принимаются PDF, JPEG, PNG и WebP; решает содержимое, а не имя. Сохраните файл в одном из этих форматов.",
  },
  "attachment-unsafe": {
    en: "The PDF holds more than a paper: scripts, other files, forms or a lock. Print it to a new PDF, or scan the paper, and hand that in.",
    "zh-Hans": "该 PDF 不只是文本：含有脚本、其他文件、表单或加密。请打印成新的 PDF，或扫描纸质文件后提交。",
    ru: "В этом PDF не только документ: скрипты, другие файлы, формы или шифрование. Напечатайте его в новый PDF или отсканируйте бумагу и добавьте снова.",
  },
  "no-such-attachment": {
    en: "There is no such file here, or it is not for you to see.",
    "zh-Hans": "这里没有此文件，或您无权查看。",
    ru: "Такого файла здесь нет, или он вам не открыт.",
  },
  "uploads-busy": {
    en: "Too many files are coming in at once. Nothing of yours was kept: send it again in a moment.",
    "zh-Hans": "同时提交的文件过多。您的文件未保存：请稍后重新提交。",
    ru: "Сейчас поступает слишком много файлов. Ваш не сохранён: отправьте его ещё раз чуть позже.",
  },
});
