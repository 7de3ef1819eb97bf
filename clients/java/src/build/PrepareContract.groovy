// Writes the contract as the generator can take it: an operation has one type of answer, and a value one type.
import groovy.json.JsonOutput
import groovy.yaml.YamlSlurper

def contract = new YamlSlurper().parse(new File(project.basedir, '../../openapi.yaml'))
def copy = { new YamlSlurper().parseText(JsonOutput.toJson(it)) }
def answer = { operation, status, type ->
    operation.responses.keySet().removeIf { it.startsWith('2') && it != status }
    operation.responses[status].content.'application/json'.schema = ['$ref': "#/components/schemas/$type".toString()]
}

// A dry run becomes an operation of its own.
[['/products', 'post', '201'], ['/products/{guid}', 'patch', '200']].each { path, method, status ->
    def write = contract.paths[path][method]
    def dryRun = copy(write)
    assert write.parameters.removeIf { it.name == 'dryRun' }
    answer(write, status, 'DataProduct')

    dryRun.operationId += 'DryRun'
    dryRun.summary += ', as a dry run'
    dryRun.parameters.removeIf { it.name in ['dryRun', 'Idempotency-Key'] }
    answer(dryRun, '200', 'DryRun')
    contract.paths["$path?dryRun=true".toString()] = [(method): dryRun]
}

def schemas
schemas = { node ->
    if (node instanceof List) {
        node.each(schemas)
    } else if (node instanceof Map) {
        // A default that the client filled in would overwrite what is there when it patches.
        if (!(node.default instanceof Map)) node.remove('default')
        if (node.type instanceof List) node.keySet().removeAll { it != 'description' }
        node.values().each(schemas)
    }
}
schemas(contract.components.schemas)

def prepared = new File(project.properties['contract'])
prepared.parentFile.mkdirs()
prepared.text = JsonOutput.toJson(contract)
