// review.groovy    run with the folder of a VOC dataset, such as ../shared/data/bccd-voc
def bccd = Dataset.fromDir(args[0], VOC)
def session = launchApp(bccd)
session.view = bccd.filterLabels('ground_truth') { label == 'Platelets' && bounding_box.relativeArea() < 0.01 }
session.onSelect { println "now selected: ${it.size()}" }
session.wait()
