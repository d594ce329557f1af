// Lays the faces of printed documents beside the classes: the product embeds them in every PDF and serves them to nobody.
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";

const SOURCE_SANS = "source-sans/TTF";
const DEJAVU = "dejavu-fonts-ttf/ttf";
const FACES = {
  "SourceSans3-Regular.ttf": SOURCE_SANS,
  "SourceSans3-It.ttf": SOURCE_SANS,
  "SourceSans3-Semibold.ttf": SOURCE_SANS,
  "SourceSans3-Bold.ttf": SOURCE_SANS,
  "SourceSans3-BoldIt.ttf": SOURCE_SANS,
  "DejaVuSans.ttf": DEJAVU,
  "DejaVuSansMono.ttf": DEJAVU,
  "NotoSansArabic-Regular.ttf": "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "NotoSansEthiopic-Regular.ttf": "@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf",
  "NotoSansThai-Regular.ttf": "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
  "NotoEmoji-Regular.ttf": "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
};

export async function faces(root, out) {
  const folder = join(out, "faces");
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(FACES).map(([name, place]) => {
      const file = place.endsWith(".ttf") ? place : join(place, name);
      return copyFile(join(root, "node_modules", file), join(folder, name));
    }),
  );
}
