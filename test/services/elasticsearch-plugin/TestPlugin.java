// For tests only: gives the small Elasticsearch distribution of Maven Central what a full one has and our tests touch: the field
// types wildcard, constant_keyword, version, match_only_text, scaled_float and unsigned_long (as their nearest relatives), the index
// setting of lifecycle policies (accepted, without effect), and the analysis parts without which API keys cannot be stored.
package accesstrail;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.elasticsearch.common.settings.Setting;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.index.mapper.KeywordFieldMapper;
import org.elasticsearch.index.mapper.Mapper;
import org.elasticsearch.index.mapper.NumberFieldMapper.NumberType;
import org.elasticsearch.index.mapper.TextFieldMapper;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.MapperPlugin;
import org.elasticsearch.plugins.Plugin;

public class TestPlugin extends Plugin implements AnalysisPlugin, MapperPlugin {
  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(
        "wildcard", KeywordFieldMapper.PARSER,
        "version", KeywordFieldMapper.PARSER,
        "constant_keyword", without("value", KeywordFieldMapper.PARSER),
        "match_only_text", TextFieldMapper.PARSER,
        "scaled_float", without("scaling_factor", NumberType.FLOAT.parser()),
        "unsigned_long", NumberType.LONG.parser());
  }

  /** The relative does not know the parameter. */
  private static Mapper.TypeParser without(String parameter, Mapper.TypeParser relative) {
    return (name, node, context) -> {
      node.remove(parameter);
      return relative.parse(name, node, context);
    };
  }

  @Override
  public List<Setting<?>> getSettings() {
    return List.of(
        Setting.simpleString(
            "index.lifecycle.name", Setting.Property.IndexScope, Setting.Property.Dynamic));
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "pattern_capture", new PatternCapture(),
        "unique", (index, environment, name, settings) -> filter(name, RemoveDuplicatesTokenFilter::new));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "uax_url_email",
        (index, environment, name, settings) ->
            TokenizerFactory.newFactory(name, UAX29URLEmailTokenizer::new));
  }

  private interface Wrap {
    TokenStream around(TokenStream stream);
  }

  private static TokenFilterFactory filter(String name, Wrap wrap) {
    return new TokenFilterFactory() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public TokenStream create(TokenStream stream) {
        return wrap.around(stream);
      }
    };
  }

  private static class PatternCapture implements AnalysisProvider<TokenFilterFactory> {
    @Override
    public TokenFilterFactory get(IndexSettings index, Environment environment, String name, Settings settings) {
      boolean keep = settings.getAsBoolean("preserve_original", true);
      Pattern[] patterns =
          settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
      return filter(name, stream -> new PatternCaptureGroupTokenFilter(stream, keep, patterns));
    }

    @Override
    public boolean requiresAnalysisSettings() {
      return true;
    }
  }
}
