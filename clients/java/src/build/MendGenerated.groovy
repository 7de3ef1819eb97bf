// Mends two lines of the generator's template: a path may have a query already, and JSON is UTF-8 on Java 17, too.
def mended = [
    "localVarPath + '?' +": "localVarPath + (localVarPath.indexOf('?') < 0 ? '?' : '&') +",
    'new String(localVarResponseBody.readAllBytes())':
        'new String(localVarResponseBody.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)',
    'new String(responseBody.readAllBytes())':
        'new String(responseBody.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)',
]
def apis = new File(project.properties['generated.sources'], 'src/main/java/io/dataproducts/client/api')
    .listFiles().findAll { it.name.endsWith('Api.java') }
mended.each { flaw, cure ->
    def flawed = apis.findAll { it.text.contains(flaw) }
    assert flawed : "the generator no longer writes $flaw"
    flawed.each { it.text = it.text.replace(flaw, cure) }
}
