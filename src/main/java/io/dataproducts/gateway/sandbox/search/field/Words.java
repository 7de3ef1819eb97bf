package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text is split into words: by Unicode's rules, in lower case, no word left out. */
public final class Words {

    private static final StandardAnalyzer ANALYZER = new StandardAnalyzer();

    private Words() {}

    /** What splits the text fields of a document. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        try (var stream = ANALYZER.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
