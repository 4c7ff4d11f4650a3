import type { RosterField } from "./rosterField.ts";

/** Header words of Spanish, Portuguese, Italian, Dutch, Russian and Polish lists, in the form of `HEADER_DICTIONARY`. */
export const HEADER_DICTIONARY_MORE: [field: RosterField, weight: number, words: string][] = [
  [
    "name",
    100,
    `nombre completo | nombre y apellidos | apellidos y nombre | nombre del asistente | nome completo | nome e sobrenome
     nome e cognome | cognome e nome | nome do participante | nome partecipante | volledige naam
     voor en achternaam | naam deelnemer | фио | ф.и.о. | полное имя | имя и фамилия | imię i nazwisko | nazwisko i imię`,
  ],
  [
    "name",
    90,
    "nombre | nome | naam | имя | asistente | participante | partecipante | deelnemer | участник | uczestnik",
  ],
  ["givenName", 100, "primer nombre | nombre de pila | primeiro nome | voornaam | имя и отчество | imię | imie"],
  [
    "familyName",
    100,
    "apellido | apellidos | primer apellido | sobrenome | apelido | cognome | achternaam | фамилия | nazwisko",
  ],
  [
    "email",
    100,
    `correo | correo electrónico | correo electronico | e mailadres | emailadres | indirizzo email | indirizzo e mail
     endereço de email | posta elettronica | эл. почта | почта | электронная почта | адрес электронной почты | adres e mail`,
  ],
  [
    "phone",
    100,
    `teléfono | telefono | teléfono móvil | móvil | celular | número de teléfono | telefone | telemóvel | cellulare
     numero di telefono | numero di cellulare | telefoonnummer | telefoon | mobiel | mobiel nummer | телефон
     номер телефона | мобильный телефон | numer telefonu`,
  ],
  [
    "company",
    100,
    `empresa | organización | institución | compañía | organização | instituição | azienda | società | organizzazione
     ente | bedrijf | bedrijfsnaam | organisatie | werkgever | компания | организация | место работы | firma / instytucja`,
  ],
  [
    "jobTitle",
    100,
    `cargo | puesto | puesto de trabajo | profesión | profissão | ruolo | qualifica | professione | functie | functietitel
     beroep | должность | stanowisko`,
  ],
  [
    "ticketType",
    100,
    `entrada | tipo de entrada | tipo de boleto | boleto | tipo de ingresso | ingresso | lote | biglietto
     tipo di biglietto | tipo biglietto | tipologia biglietto | ticketsoort | soort ticket | kaartsoort | билет | тип билета
     rodzaj biletu | typ biletu`,
  ],
  [
    "ticketCode",
    100,
    `código de barras | código de entrada | número de entrada | código qr | codice a barre | codice biglietto
     numero biglietto | codigo qr | streepjescode | ticketnummer | barcode ticket | штрихкод | штрих код | номер билета`,
  ],
  ["ticketCode", 30, "código | codigo | codice | kod | код"],
  [
    "orderId",
    100,
    `pedido | número de pedido | id de pedido | código do pedido | nº do pedido | ordine | numero ordine
     numero d'ordine | bestelling | ordernummer | номер заказа | заказ | numer zamówienia`,
  ],
  ["status", 100, "estado | estado de la inscripción | situação | stato | статус | inschrijfstatus"],
  ["status", 85, "pagado | estado del pago | pago | pagato | betaald | betaalstatus | оплата | оплачено"],
  ["checkedIn", 100, "asistió | asistencia | presente | presença | presenza | aanwezig | ingecheckt | пришел"],
  [
    "guests",
    100,
    "acompañantes | número de acompañantes | acompanhantes | accompagnatori | introducés | количество гостей",
  ],
  [
    "note",
    100,
    "observaciones | comentarios | notas | observações | note aggiuntive | opmerking | opmerkingen | примечание | комментарий | uwagi",
  ],
];
