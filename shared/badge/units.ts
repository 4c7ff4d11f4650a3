/** The international inch, mm. */
export const MM_PER_INCH = 25.4;

/** Points, in which PDFs and type are measured, are 72 to the inch (ISO 32000-1, 8.3.2.3). */
export const PT_PER_MM = 72 / MM_PER_INCH;
