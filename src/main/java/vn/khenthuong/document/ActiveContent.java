package vn.khenthuong.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/** What a PDF may do besides being read, and must not. Links and jumps inside the file are no harm. */
enum ActiveContent {
    JAVASCRIPT("mã lệnh JavaScript", "JavaScript"),
    OPEN_ACTION("lệnh tự chạy khi mở tệp", "an action run on opening"),
    LAUNCH("lệnh mở chương trình hoặc tệp khác", "a command that starts a program or opens another file"),
    SUBMIT("lệnh gửi hoặc nhập dữ liệu", "a command that sends or imports data"),
    ATTACHMENT("tệp đính kèm bên trong", "embedded files"),
    MEDIA("âm thanh, phim hoặc nội dung đa phương tiện", "sound, film or rich media"),
    DYNAMIC_FORM("biểu mẫu động XFA", "a dynamic XFA form");

    private static final Map<String, ActiveContent> ACTIONS = Map.of(
            "JavaScript", JAVASCRIPT,
            "Launch", LAUNCH,
            "GoToE", LAUNCH,
            "SubmitForm", SUBMIT,
            "ImportData", SUBMIT,
            "Rendition", MEDIA,
            "Movie", MEDIA,
            "Sound", MEDIA,
            "RichMediaExecute", MEDIA);
    private static final Map<String, ActiveContent> ANNOTATIONS = Map.of(
            "FileAttachment", ATTACHMENT,
            "RichMedia", MEDIA,
            "Movie", MEDIA,
            "Sound", MEDIA,
            "Screen", MEDIA,
            "3D", MEDIA);

    private final String vi;
    private final String en;

    ActiveContent(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** Looks at every object of the file, reachable or not: a viewer that repairs the file may reach it. */
    static Set<ActiveContent> in(COSDocument document) {
        Set<ActiveContent> found = EnumSet.noneOf(ActiveContent.class);
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            lookThrough(document.getObjectFromPool(key).getObject(), found);
        }
        lookThrough(document.getTrailer(), found);
        return found;
    }

    /** Indirect objects inside are not followed, each is visited on its own; so this ends, whatever circles there are. */
    private static void lookThrough(COSBase start, Set<ActiveContent> found) {
        Deque<COSBase> open = new ArrayDeque<>();
        if (start != null) {
            open.push(start);
        }
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSArray array) {
                array.forEach(item -> pushIfHolder(open, item));
            } else if (next instanceof COSDictionary dictionary) {
                judge(dictionary, found);
                dictionary.getValues().forEach(item -> pushIfHolder(open, item));
            }
        }
    }

    private static void pushIfHolder(Deque<COSBase> open, COSBase item) {
        if (item instanceof COSArray || item instanceof COSDictionary) {
            open.push(item);
        }
    }

    private static void judge(COSDictionary dictionary, Set<ActiveContent> found) {
        ActiveContent action = ACTIONS.get(dictionary.getNameAsString(COSName.S, ""));
        if (action != null) {
            found.add(action);
        }
        ActiveContent annotation = ANNOTATIONS.get(dictionary.getNameAsString(COSName.SUBTYPE, ""));
        if (annotation != null) {
            found.add(annotation);
        }
        if (dictionary.containsKey(COSName.JS) || dictionary.containsKey(COSName.JAVA_SCRIPT)) {
            found.add(JAVASCRIPT);
        }
        if (dictionary.containsKey(COSName.EF)
                || dictionary.containsKey(COSName.EMBEDDED_FILES)
                || COSName.EMBEDDED_FILES.equals(dictionary.getCOSName(COSName.TYPE))
                || dictionary.containsKey(COSName.getPDFName("Collection"))) {
            found.add(ATTACHMENT);
        }
        if (dictionary.containsKey(COSName.XFA)) {
            found.add(DYNAMIC_FORM);
        }
        // Word and most scanners set an opening view, which is a jump inside the file and welcome.
        if (dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary opening
                && !"GoTo".equals(opening.getNameAsString(COSName.S))) {
            found.add(OPEN_ACTION);
        }
    }
}
