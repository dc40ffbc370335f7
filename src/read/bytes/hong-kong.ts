/**
 * Characters of the Hong Kong Supplementary Character Set that stand in official and news prose. The Big5 decoder
 * of ICU knows the plain Big5 only and gives these as private-use characters, in the order of the set's code
 * points: pairs of what it gives and what is meant.
 */
const SUPPLEMENT = `
e024滛 e056簕 e05e滙 e079厠 e0b2噏 e0cc墪 e0de啓 e11a峯 e132厦 e140弍 e165悞 e183攞 e18e揸 e197擡 e19e漖 e1b7晧
e1d0栢 e20d汚 e224湼 e262焫 e27c牀 e28d献 e2c2鎅 e2c5畧 e2e3眞 e2e5着 e303褀 e329竪 e32d笋 e349糉 e356綉 e357綫
e366繮 e371羗 e373羣 e38b朥 e397舘 e3ca蕚 e3d0葱 e3e5蔴 e3fb虾 e408衆 e40c衞 e415覇 e473邨 e48b錬 e49f濶 e4aa隣
e4eb飈 e517鰂 e527鷄 e535麪 e540鼈 e547嚟 e5a2哋 e5de凃 e644弎 e6b4梘 e77f脷 e7cd溋 e7d4啱 e80b餸 e888垻 e88c埗
e8c4瑈 e9af発 e9ec糭 e9f0総 e9f5羴 e9f6犟 ea2b蒾 eab7麽 eabd竈 eb79軚 eb7b劏 ebf3氹 ec59姸 ec9f嚿 ecb1嘢 ecb3罉
ecd1嘅 ecd2嗱 ecd3曱 ecd6甴 ecd7嗰 ecd8喺 ecd9咗 ecda啲 ecee揾 ecf6冧 ed01裇 ed39卽 ee36惽 ee47饊 ee5a嵗 f2b3蘓
f2c9呌 f3e1緍 f53c靑 f56e黄 f5af壐 f5e9嵻 f692温 f6a6瀬 f6a9灔
`;

const MEANT = new Map(
  [...SUPPLEMENT.matchAll(/([0-9a-f]{4})(\S)/gu)].map((m) => [
    String.fromCharCode(Number.parseInt(m[1], 16)),
    m[2],
  ]),
);

/** What the decoder gives for the bytes 80 and FF, which Big5 does not have. */
const INVALID = '\u0080\uf8f8';

/** Decodes Big5 with the supplement's common characters. What cannot be decoded becomes U+FFFD. */
export function decodeBig5(bytes: Uint8Array, options?: { stream: boolean }): string {
  const text = new TextDecoder('big5').decode(bytes, options);
  return text.replace(/[\u0080\ue000-\uf8ff]/g, (character) =>
    INVALID.includes(character) ? '\ufffd' : (MEANT.get(character) ?? character),
  );
}
