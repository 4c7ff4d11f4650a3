import type { Tone } from "../checkin/tone.ts";
import type { Language } from "../words/language.ts";

/** A picture of the screen by its file's name in resources/guide/; its size in dots. */
export type GuidePicture = { image: string; width: number; height: number };

/** Verdicts as the screen shows them, written by `npm run guide-pictures`. */
export const GUIDE_PICTURES: Record<Language, Record<Tone, GuidePicture>> = {
  zh: {
    yes: { image: "85a4189bb99bbf3a949a286f0b2940fb92b244d3911b3c99124c89d11d5c2409", width: 1438, height: 1344 },
    careful: { image: "78fd5598759f9b64d101a04c44e66f623bf80f3d7566c4607a6fead09799f12c", width: 1438, height: 1344 },
    no: { image: "08f31ef5a9b596ee830806434d2c0179ab96052fdc32908484ee2dc50f60d759", width: 1438, height: 1344 },
  },
  en: {
    yes: { image: "e180fe2ad08dc956a03b8e39e32567ad1a774517649b47e6bb59d7c5d2c9d9bf", width: 1438, height: 1344 },
    careful: { image: "431704dbf4cba8c76b3c1fab3514ef5f9567fe5c0a566c53b4e4d9db60a2ebaa", width: 1438, height: 1344 },
    no: { image: "40b3c443c2e4e84b2ae57c4247cbe2adc36aaefba1629cd9176a221e73cda33c", width: 1438, height: 1344 },
  },
};
