package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Says across every page that a document is a trial: over the text, so that nothing covers it, and so light that one reads on. */
final class TrialWatermark {

    static final String TEXT = "BẢN THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";
    private static final String FONT = "/fonts/LiberationSerif-Bold.ttf";

    /** How much of the diagonal the words take. */
    private static final float SHARE = 0.82f;

    private static final float OPACITY = 0.22f;
    private static final float RED = 0.75f;
    private static final float HEIGHT_OF_CAPITALS = 0.66f;

    private TrialWatermark() {}

    static void on(PDDocument document) throws IOException {
        try (InputStream content = TrialWatermark.class.getResourceAsStream(FONT)) {
            PDFont font = PDType0Font.load(document, content, true);
            PDExtendedGraphicsState light = new PDExtendedGraphicsState();
            light.setNonStrokingAlphaConstant(OPACITY);
            for (PDPage page : document.getPages()) {
                write(document, page, font, light);
            }
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, PDExtendedGraphicsState light)
            throws IOException {
        PDRectangle sheet = page.getCropBox();
        double angle = Math.atan2(sheet.getHeight(), sheet.getWidth());
        float diagonal = (float) Math.hypot(sheet.getHeight(), sheet.getWidth());
        float width = font.getStringWidth(TEXT) / 1000;
        float size = SHARE * diagonal / width;
        Matrix place = Matrix.getTranslateInstance(
                sheet.getLowerLeftX() + sheet.getWidth() / 2, sheet.getLowerLeftY() + sheet.getHeight() / 2);
        place.rotate(angle);
        place.translate(-size * width / 2, -size * HEIGHT_OF_CAPITALS / 2);
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.setGraphicsStateParameters(light);
            out.setNonStrokingColor(RED, 0f, 0f);
            out.beginText();
            out.setFont(font, size);
            out.setTextMatrix(place);
            out.showText(TEXT);
            out.endText();
            out.endMarkedContent();
        }
    }
}
