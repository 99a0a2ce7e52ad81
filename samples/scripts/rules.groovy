// rules.groovy    what is worth a look, by name; run with GroovyRules
[
    'small platelets': dataset.filterLabels('ground_truth') { label == 'Platelets' && bounding_box.relativeArea() < 0.01 },
    'crowded': dataset.match { ground_truth.detections.size() > 20 },
    'no white cell': dataset.match { !('WBC' in ground_truth.detections.label) },
]
